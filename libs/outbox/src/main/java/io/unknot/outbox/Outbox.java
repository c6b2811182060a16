package io.unknot.outbox;

import io.unknot.events.Event;
import io.unknot.events.EventCatalogue;
import io.unknot.events.EventJson;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;

/** Where a service leaves what it has to tell, in the transaction of the change itself. */
public final class Outbox {

    private static final String INSERT = """
        WITH told AS (
            INSERT INTO outbox (topic, key, subject, version, type, payload)
            VALUES (:topic, :key, :subject, :version, :type, :payload))
        SELECT pg_notify('outbox', '')
        """;

    private final DatabaseClient database;

    public Outbox(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Tells the event once the surrounding write commits.
     *
     * <p>The subject's row must be locked by the write before this is called, so that events of one subject are told in
     * the order of their versions. Fails with {@link NoTransactionException} outside a write, and as a duplicate key
     * when this version of the subject was told before.
     */
    public Mono<Void> tell(Event event) {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .filter(TransactionSynchronizationManager::isActualTransactionActive)
                .switchIfEmpty(Mono.error(() -> new NoTransactionException("an event is told inside a write")))
                .then(insert(event));
    }

    private Mono<Void> insert(Event event) {
        return database.sql(INSERT)
                .bind("topic", EventCatalogue.topicOf(event))
                .bind("key", event.key())
                .bind("subject", event.subject())
                .bind("version", event.version())
                .bind("type", EventCatalogue.typeOf(event))
                .bind("payload", EventJson.write(event))
                .then();
    }
}
