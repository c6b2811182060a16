package io.unknot.outbox;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.unknot.events.Event;
import io.unknot.events.EventCatalogue;
import io.unknot.events.EventJson;
import io.unknot.service.trace.TraceParent;
import io.unknot.service.trace.Trail;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;

/** Where a service leaves what it has to tell, in the transaction of the change itself. */
public final class Outbox {

    private static final String INSERT = """
        WITH told AS (
            INSERT INTO outbox (topic, key, subject, version, type, payload, traceparent)
            SELECT topic, key, subject, version, type, payload, :trace
            FROM unnest(:topics::text[], :keys::uuid[], :subjects::uuid[], :versions::bigint[], :types::text[],
                        :payloads::text[])
                 WITH ORDINALITY AS event (topic, key, subject, version, type, payload, place)
            ORDER BY place)
        SELECT pg_notify('outbox', '')
        """;

    private final DatabaseClient database;
    private final Trail trail;

    public Outbox(DatabaseClient database, Trail trail) {
        this.database = database;
        this.trail = trail;
    }

    /**
     * Tells the event once the surrounding write commits.
     *
     * <p>The subject's row must be locked by the write before this is called, so that events of one subject are told in
     * the order of their versions. Fails with {@link NoTransactionException} outside a write, and as a duplicate key
     * when this version of the subject was told before.
     */
    public Mono<Void> tell(Event event) {
        return tellAll(List.of(event));
    }

    /** As {@link #tell(Event)} for several in their order, by one statement; none needs no statement. */
    public Mono<Void> tellAll(List<? extends Event> events) {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .filter(TransactionSynchronizationManager::isActualTransactionActive)
                .switchIfEmpty(Mono.error(() -> new NoTransactionException("an event is told inside a write")))
                .then(
                        events.isEmpty()
                                ? Mono.empty()
                                : Mono.deferContextual(context -> insert(events, trail.here(context))));
    }

    private Mono<Void> insert(List<? extends Event> events, Optional<TraceParent> place) {
        return database.sql(INSERT)
                .bind(
                        "trace",
                        Parameters.in(
                                R2dbcType.VARCHAR, place.map(TraceParent::text).orElse(null)))
                .bind("topics", column(events, String[]::new, EventCatalogue::topicOf))
                .bind("keys", column(events, UUID[]::new, Event::key))
                .bind("subjects", column(events, UUID[]::new, Event::subject))
                .bind("versions", column(events, Long[]::new, Event::version))
                .bind("types", column(events, String[]::new, EventCatalogue::typeOf))
                .bind("payloads", column(events, String[]::new, EventJson::write))
                .then();
    }

    private static <T> T[] column(List<? extends Event> events, IntFunction<T[]> array, Function<Event, T> value) {
        return events.stream().map(value).toArray(array);
    }
}
