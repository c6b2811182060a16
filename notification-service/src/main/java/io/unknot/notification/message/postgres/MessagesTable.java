package io.unknot.notification.message.postgres;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.unknot.notification.appointment.AppointmentId;
import io.unknot.notification.message.Logged;
import io.unknot.notification.message.Message;
import io.unknot.notification.message.MessageId;
import io.unknot.notification.message.Messages;
import io.unknot.notification.message.Recipient;
import io.unknot.notification.message.Subject;
import io.unknot.notification.message.postgres.row.AboutRow;
import io.unknot.notification.message.postgres.row.MessageRow;
import io.unknot.notification.postgres.row.Columns;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.trace.TraceParent;
import io.unknot.service.trace.Trail;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class MessagesTable implements Messages {

    private static final String ADD = """
        INSERT INTO message (message_id, version, subject_kind, subject_id, subject_version, recipient_kind,
                             recipient_id, clinic_id, kind, channel, state, due_at, useful_until, look_at, facts,
                             traceparent)
        SELECT id, version, subject_kind, subject, subject_version, recipient_kind, recipient, clinic, kind, channel,
               'PLANNED', due, useful_until, due, facts::jsonb, :trace
        FROM unnest(:ids::uuid[], :versions::bigint[], :subjectKinds::text[], :subjects::uuid[],
                    :subjectVersions::bigint[], :recipientKinds::text[], :recipients::uuid[], :clinics::uuid[],
                    :kinds::text[], :channels::text[], :dues::timestamptz[], :usefulUntils::timestamptz[],
                    :facts::text[])
             AS owed (id, version, subject_kind, subject, subject_version, recipient_kind, recipient, clinic, kind,
                      channel, due, useful_until, facts)
        ON CONFLICT DO NOTHING
        RETURNING message_id
        """;

    /** What is handed over stays with its sender: it is out, or nobody can know that it is not. */
    private static final String UNSENT_BEFORE = "SELECT " + MessageRow.COLUMNS + """
        FROM message m
        WHERE m.subject_id = :subject AND m.subject_version < :version
          AND (m.state = 'PLANNED' OR m.state = 'SENDING' AND m.handed_over_at IS NULL)
        ORDER BY m.due_at, m.message_id
        FOR UPDATE
        """;

    private static final String WITHDRAW = """
        UPDATE message SET state = 'WITHDRAWN', version = :version, claim = NULL WHERE message_id = :id
        """;

    private static final String TOLD_OF = """
        SELECT DISTINCT recipient_kind, recipient_id FROM message
        WHERE (subject_id = :subject
               OR subject_id = (SELECT care_plan_id FROM appointment WHERE appointment_id = :subject))
          AND handed_over_at IS NOT NULL
        """;

    private static final String VISIBLE = "SELECT a.appointment_id AS seen, " + MessageRow.COLUMNS + """
        FROM appointment a
        LEFT JOIN message m ON m.subject_id = a.appointment_id
            AND (:client::uuid IS NULL OR m.recipient_kind = 'CLIENT')
        WHERE a.appointment_id = :appointment
          AND (a.client_id = :client OR :everywhere OR a.clinic_id = ANY(:clinics))
          AND (:therapist::uuid IS NULL OR :therapist = ANY(a.therapist_ids))
        ORDER BY m.due_at, m.message_id
        LIMIT 200
        """;

    private final DatabaseClient database;
    private final Trail trail;

    MessagesTable(DatabaseClient database, Trail trail) {
        this.database = database;
        this.trail = trail;
    }

    @Override
    public Mono<Set<MessageId>> add(List<Message.Planned> messages) {
        return Mono.deferContextual(context -> PlannedColumns.bindAll(database.sql(ADD), messages)
                .bind("trace", text(trail.here(context).map(TraceParent::text)))
                .mapValue(UUID.class)
                .all()
                .map(MessageId::new)
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static Parameter text(Optional<String> value) {
        return Parameters.in(R2dbcType.VARCHAR, value.orElse(null));
    }

    @Override
    public Flux<Message.Unsent> unsentBefore(Subject now) {
        return database.sql(UNSENT_BEFORE)
                .bind("subject", now.id())
                .bind("version", now.version())
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
    public Mono<Instant> now() {
        return database.sql("SELECT clock_timestamp() AS now")
                .map(row -> new Columns(row).instant("now"))
                .one();
    }

    @Override
    public Mono<Set<Recipient>> toldOf(Subject subject) {
        return database.sql(TOLD_OF)
                .bind("subject", subject.id())
                .map(row -> AboutRow.recipient(new Columns(row)))
                .all()
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Mono<List<Logged>> of(AppointmentId appointment, Reader reader) {
        var query = database.sql(VISIBLE).bind("appointment", appointment.value());
        var scoped = switch (reader) {
            case Reader.OwnClient(var client) ->
                query.bind("client", client)
                        .bind("everywhere", false)
                        .bind("clinics", new UUID[0])
                        .bindNull("therapist", UUID.class);
            case Reader.ClinicStaff(var scope) -> at(query, scope).bindNull("therapist", UUID.class);
            case Reader.OwnDay(var therapist, var scope) -> at(query, scope).bind("therapist", therapist);
        };
        return scoped.map(row -> maybe(new Columns(row)))
                .all()
                .collectList()
                .filter(rows -> !rows.isEmpty())
                .map(rows -> rows.stream().flatMap(List::stream).toList());
    }

    private static GenericExecuteSpec at(GenericExecuteSpec query, ClinicScope scope) {
        return query.bindNull("client", UUID.class)
                .bind("everywhere", scope.all())
                .bind("clinics", scope.clinics().toArray(UUID[]::new));
    }

    /** The appointment is there and may be seen; it may have no message yet. */
    private static List<Logged> maybe(Columns row) {
        return !row.has("message_id") ? List.of() : List.of(MessageRow.logged(row));
    }
}
