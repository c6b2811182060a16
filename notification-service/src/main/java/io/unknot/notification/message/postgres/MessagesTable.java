package io.unknot.notification.message.postgres;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.unknot.notification.appointment.Appointment;
import io.unknot.notification.appointment.AppointmentId;
import io.unknot.notification.message.Before;
import io.unknot.notification.message.Message;
import io.unknot.notification.message.Messages;
import io.unknot.notification.postgres.row.Columns;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class MessagesTable implements Messages {

    private static final String ADD = """
        INSERT INTO message (message_id, version, appointment_id, appointment_version, kind, channel, state, due_at,
                             useful_until, look_at, was_clinic_id, was_from, was_until)
        VALUES (:id, :version, :appointment, :appointmentVersion, :kind, :channel, 'PLANNED', :due, :usefulUntil, :due,
                :wasClinic, :wasFrom, :wasUntil)
        ON CONFLICT DO NOTHING
        """;

    /** What is handed over stays with its sender: it is out, or nobody can know that it is not. */
    private static final String UNSENT_BEFORE = "SELECT " + MessageRow.COLUMNS + """
        FROM message m
        WHERE m.appointment_id = :appointment AND m.appointment_version < :version
          AND (m.state = 'PLANNED' OR m.state = 'SENDING' AND m.handed_over_at IS NULL)
        ORDER BY m.due_at, m.message_id
        FOR UPDATE
        """;

    private static final String WITHDRAW = """
        UPDATE message SET state = 'WITHDRAWN', version = :version, claim = NULL WHERE message_id = :id
        """;

    private static final String ANY_HANDED_OVER = """
        SELECT EXISTS (SELECT FROM message WHERE appointment_id = :appointment AND handed_over_at IS NOT NULL) AS any
        """;

    private static final String VISIBLE = "SELECT a.appointment_id AS seen, " + MessageRow.COLUMNS + """
        FROM appointment a LEFT JOIN message m USING (appointment_id)
        WHERE a.appointment_id = :appointment
          AND (a.client_id = :client OR :everywhere OR a.clinic_id = ANY(:clinics))
        ORDER BY m.due_at, m.message_id
        LIMIT 100
        """;

    private final DatabaseClient database;

    MessagesTable(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> add(Message.Planned message) {
        var about = message.about();
        var before = about.owed().before();
        return database.sql(ADD)
                .bind("id", about.id().value())
                .bind("version", message.version())
                .bind("appointment", about.appointment().value())
                .bind("appointmentVersion", about.appointmentVersion())
                .bind("kind", about.kind().name())
                .bind("channel", about.channel().name())
                .bind("due", about.dueAt())
                .bind("usefulUntil", about.owed().usefulUntil())
                .bind(
                        "wasClinic",
                        nullable(UUID.class, before.map(was -> was.clinic().value())))
                .bind("wasFrom", nullable(Instant.class, before.map(Before::start)))
                .bind("wasUntil", nullable(Instant.class, before.map(Before::end)))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    @Override
    public Flux<Message.Unsent> unsentBefore(Appointment appointment) {
        return database.sql(UNSENT_BEFORE)
                .bind("appointment", appointment.id().value())
                .bind("version", appointment.version())
                .map(row -> MessageRow.read(new Columns(row)))
                .all()
                .cast(Message.Unsent.class);
    }

    @Override
    public Mono<Void> withdraw(Message.Withdrawn message) {
        return database.sql(WITHDRAW)
                .bind("id", message.about().id().value())
                .bind("version", message.version())
                .then();
    }

    @Override
    public Mono<Boolean> anyHandedOver(AppointmentId appointment) {
        return database.sql(ANY_HANDED_OVER)
                .bind("appointment", appointment.value())
                .map(row -> new Columns(row).flag("any"))
                .one();
    }

    @Override
    public Mono<List<Message>> of(AppointmentId appointment, Reader reader) {
        var query = database.sql(VISIBLE).bind("appointment", appointment.value());
        var scoped = switch (reader) {
            case Reader.OwnClient(var client) ->
                query.bind("client", client).bind("everywhere", false).bind("clinics", new UUID[0]);
            case Reader.ClinicStaff(var scope) ->
                query.bindNull("client", UUID.class)
                        .bind("everywhere", scope.all())
                        .bind("clinics", scope.clinics().toArray(UUID[]::new));
        };
        return scoped.map(row -> maybe(new Columns(row)))
                .all()
                .collectList()
                .filter(rows -> !rows.isEmpty())
                .map(rows -> rows.stream().flatMap(List::stream).toList());
    }

    private static <T> Parameter nullable(Class<T> type, Optional<T> value) {
        return value.<Parameter>map(Parameters::in).orElseGet(() -> Parameters.in(type));
    }

    /** The appointment is there and may be seen; it may have no message yet. */
    private static List<Message> maybe(Columns row) {
        return !row.has("message_id") ? List.of() : List.of(MessageRow.read(row));
    }
}
