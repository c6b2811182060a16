package io.unknot.notification.message.owing.postgres;

import io.unknot.notification.appointment.AppointmentId;
import io.unknot.notification.message.Message;
import io.unknot.notification.message.MessageId;
import io.unknot.notification.message.owing.Reminders;
import io.unknot.notification.message.postgres.row.MessageRow;
import io.unknot.notification.postgres.row.Columns;
import java.util.Collection;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class RemindersTable implements Reminders {

    private static final String LOCK_VISITS = """
        SELECT appointment_id FROM appointment WHERE appointment_id = ANY (:visits) ORDER BY appointment_id FOR UPDATE
        """;

    /** In the order in which senders lock what they have in hand. */
    private static final String IN_ORDER = "ORDER BY m.due_at, m.message_id FOR UPDATE";

    private static final String UNSENT = "SELECT " + MessageRow.COLUMNS + """
        FROM message m
        WHERE m.subject_id = ANY (:visits) AND m.recipient_kind = 'CLIENT'
          AND m.kind IN ('EARLY_REMINDER', 'LATE_REMINDER')
          AND (m.state = 'PLANNED' OR m.state = 'SENDING' AND m.handed_over_at IS NULL)
        """ + IN_ORDER;

    private static final String WITHDRAWN = "SELECT " + MessageRow.COLUMNS + """
        FROM message m
        WHERE m.message_id = ANY (:ids) AND m.state = 'WITHDRAWN'
        """ + IN_ORDER;

    private static final String PLAN_AGAIN = """
        UPDATE message
        SET state = 'PLANNED', version = :version, due_at = :due, useful_until = :usefulUntil, look_at = :due,
            tries = 0, give_up_at = NULL
        WHERE message_id = :id
        """;

    private final DatabaseClient database;

    RemindersTable(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> lockVisits(Collection<AppointmentId> visits) {
        return database.sql(LOCK_VISITS)
                .bind("visits", values(visits))
                .fetch()
                .all()
                .then();
    }

    @Override
    public Flux<Message.Unsent> unsentOf(Collection<AppointmentId> visits) {
        return database.sql(UNSENT)
                .bind("visits", values(visits))
                .map(row -> MessageRow.read(new Columns(row)))
                .all()
                .cast(Message.Unsent.class);
    }

    @Override
    public Flux<Message.Withdrawn> withdrawnAmong(Collection<MessageId> ids) {
        return database.sql(WITHDRAWN)
                .bind("ids", ids.stream().map(MessageId::value).toArray(UUID[]::new))
                .map(row -> MessageRow.read(new Columns(row)))
                .all()
                .cast(Message.Withdrawn.class);
    }

    @Override
    public Mono<Void> planAgain(Message.Planned message) {
        var owed = message.about().owed();
        return database.sql(PLAN_AGAIN)
                .bind("id", message.about().id().value())
                .bind("version", message.version())
                .bind("due", owed.dueAt())
                .bind("usefulUntil", owed.usefulUntil())
                .then();
    }

    private static UUID[] values(Collection<AppointmentId> visits) {
        return visits.stream().map(AppointmentId::value).toArray(UUID[]::new);
    }
}
