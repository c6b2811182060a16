package io.unknot.notification.fallback.postgres;

import io.unknot.notification.fallback.Fallbacks;
import io.unknot.notification.message.MessageId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class FallbacksTable implements Fallbacks {

    private final DatabaseClient database;

    FallbacksTable(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> note(MessageId instead, MessageId failed) {
        return database.sql("UPDATE message SET fallback_of = :failed WHERE message_id = :instead")
                .bind("failed", failed.value())
                .bind("instead", instead.value())
                .then();
    }
}
