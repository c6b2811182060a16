package io.unknot.notification.delivery.failed.postgres;

import io.unknot.notification.delivery.failed.FailedMessages;
import io.unknot.notification.message.Message;
import io.unknot.notification.message.MessageId;
import io.unknot.notification.message.postgres.row.MessageRow;
import io.unknot.notification.postgres.row.Columns;
import io.unknot.service.access.ClinicScope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class FailedMessagesTable implements FailedMessages {

    private static final String IN = "SELECT " + MessageRow.COLUMNS + """
        FROM message m
        WHERE m.state = 'FAILED' AND (:everywhere OR m.clinic_id = ANY (:clinics))
        ORDER BY m.due_at DESC, m.message_id
        LIMIT :most
        """;

    private static final String LOCK = "SELECT " + MessageRow.COLUMNS + """
        , CASE WHEN m.subject_kind = 'VISIT' AND a.version IS DISTINCT FROM m.subject_version THEN 'OUTDATED'
               WHEN m.useful_until <= clock_timestamp() THEN 'LATE' END AS useless
        FROM message m LEFT JOIN appointment a ON m.subject_kind = 'VISIT' AND a.appointment_id = m.subject_id
        WHERE m.message_id = :id AND (:everywhere OR m.clinic_id = ANY (:clinics))
        FOR UPDATE OF m
        """;

    private static final String PLAN = """
        UPDATE message
        SET state = 'PLANNED', version = :version, reason = NULL, tries = 0, give_up_at = NULL,
            look_at = clock_timestamp()
        WHERE message_id = :id
        """;

    private final DatabaseClient database;

    FailedMessagesTable(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<List<Message.Failed>> in(ClinicScope clinics, int most) {
        return scoped(database.sql(IN), clinics)
                .bind("most", most)
                .map(row -> MessageRow.read(new Columns(row)))
                .all()
                .cast(Message.Failed.class)
                .collectList();
    }

    @Override
    public Mono<Found> lock(MessageId id, ClinicScope clinics) {
        return scoped(database.sql(LOCK), clinics)
                .bind("id", id.value())
                .map(row -> found(new Columns(row)))
                .one();
    }

    @Override
    public Mono<Void> plan(Message.Planned message) {
        return database.sql(PLAN)
                .bind("id", message.about().id().value())
                .bind("version", message.version())
                .then();
    }

    private static GenericExecuteSpec scoped(GenericExecuteSpec statement, ClinicScope clinics) {
        return statement
                .bind("everywhere", clinics.all())
                .bind("clinics", clinics.clinics().toArray(UUID[]::new));
    }

    private static Found found(Columns row) {
        var useless = row.has("useless") ? Optional.of(row.oneOf(Useless.class, "useless")) : Optional.<Useless>empty();
        return new Found(MessageRow.read(row), useless);
    }
}
