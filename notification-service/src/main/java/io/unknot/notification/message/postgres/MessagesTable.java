package io.unknot.notification.message.postgres;

import io.unknot.notification.appointment.Appointment;
import io.unknot.notification.appointment.AppointmentId;
import io.unknot.notification.message.Message;
import io.unknot.notification.message.MessageId;
import io.unknot.notification.message.Messages;
import io.unknot.notification.postgres.row.Columns;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class MessagesTable implements Messages {

    private static final String ADD = """
        INSERT INTO message (message_id, version, appointment_id, appointment_version, kind, channel, state, due_at,
                             useful_until, look_at, was_clinic_id, was_from, was_until)
        SELECT id, version, appointment, appointment_version, kind, channel, 'PLANNED', due, useful_until, due,
               was_clinic, was_from, was_until
        FROM unnest(:ids::uuid[], :versions::bigint[], :appointments::uuid[], :appointmentVersions::bigint[],
                    :kinds::text[], :channels::text[], :dues::timestamptz[], :usefulUntils::timestamptz[],
                    :wasClinics::uuid[], :wasFroms::timestamptz[], :wasUntils::timestamptz[])
             AS owed (id, version, appointment, appointment_version, kind, channel, due, useful_until, was_clinic,
                      was_from, was_until)
        ON CONFLICT DO NOTHING
        RETURNING message_id
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
    public Mono<Set<MessageId>> add(List<Message.Planned> messages) {
        return PlannedColumns.bindAll(database.sql(ADD), messages)
                .mapValue(UUID.class)
                .all()
                .map(MessageId::new)
                .collect(Collectors.toUnmodifiableSet());
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

    /** The appointment is there and may be seen; it may have no message yet. */
    private static List<Message> maybe(Columns row) {
        return !row.has("message_id") ? List.of() : List.of(MessageRow.read(row));
    }
}
