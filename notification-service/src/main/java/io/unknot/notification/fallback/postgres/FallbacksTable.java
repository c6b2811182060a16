package io.unknot.notification.fallback.postgres;

import io.unknot.notification.fallback.Fallbacks;
import io.unknot.notification.message.MessageId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class FallbacksTable implements Fallbacks {

    private static final String NOTE = """
        UPDATE message instead SET fallback_of = failed.message_id, traceparent = failed.traceparent
        FROM message failed
        WHERE instead.message_id = :instead AND failed.message_id = :failed
        """;

    private final DatabaseClient database;

    FallbacksTable(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> note(MessageId instead, MessageId failed) {
        return database.sql(NOTE)
                .bind("failed", failed.value())
                .bind("instead", instead.value())
                .then();
    }
}
