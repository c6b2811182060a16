package io.unknot.notification.delivery.waiting.postgres;

import static java.util.stream.Collectors.joining;

import io.unknot.events.reminder.MessageKind;
import io.unknot.notification.delivery.waiting.WaitingMessages;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.when.Urgency;
import io.unknot.notification.postgres.row.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

@Component
class WaitingMessagesTable implements WaitingMessages {

    /** By the index of what is urgent, by that of what is not, and by that of what waits for its next try. */
    private static final String COUNT = """
        SELECT channel, kind, sum(messages)::bigint AS messages FROM (
            SELECT channel, kind, count(*) AS messages FROM message
            WHERE channel IN ('EMAIL', 'SMS', 'INBOX') AND look_at <= statement_timestamp()
              AND state IN ('PLANNED', 'SENDING') AND kind IN (%1$s)
            GROUP BY channel, kind
            UNION ALL
            SELECT channel, kind, count(*) FROM message
            WHERE channel IN ('EMAIL', 'SMS', 'INBOX') AND look_at <= statement_timestamp()
              AND state IN ('PLANNED', 'SENDING') AND kind NOT IN (%1$s)
              AND version > 0
            GROUP BY channel, kind
            UNION ALL
            SELECT channel, kind, count(*) FROM message
            WHERE state = 'PLANNED' AND tries > 0 AND look_at > statement_timestamp()
            GROUP BY channel, kind) due
        GROUP BY channel, kind
        """.formatted(urgent());

    private final DatabaseClient database;

    WaitingMessagesTable(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Waiting> count() {
        return database.sql(COUNT).map(row -> waiting(new Columns(row))).all();
    }

    private static String urgent() {
        return Urgency.KINDS.stream().map(kind -> "'" + kind + "'").sorted().collect(joining(", "));
    }

    private static Waiting waiting(Columns row) {
        return new Waiting(
                row.oneOf(MessageKind.class, "kind"), row.oneOf(Channel.class, "channel"), row.number("messages"));
    }
}
