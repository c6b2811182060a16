package io.unknot.outbox;

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
            SELECT topic, key, subject, version, type, payload, nullif(trace, '')
            FROM unnest(:topics::text[], :keys::uuid[], :subjects::uuid[], :versions::bigint[], :types::text[],
                        :payloads::text[], :traces::text[])
                 WITH ORDINALITY AS event (topic, key, subject, version, type, payload, trace, place)
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
        return Mono.deferContextual(context -> {
            var here = trail.here(context);
            return tellEach(events.stream().map(event -> new Told(event, here)).toList());
        });
    }

    /** As {@link #tellAll} for what was not done for one request: each goes on with the trace it belongs to. */
    public Mono<Void> tellEach(List<Told> events) {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .filter(TransactionSynchronizationManager::isActualTransactionActive)
                .switchIfEmpty(Mono.error(() -> new NoTransactionException("an event is told inside a write")))
                .then(events.isEmpty() ? Mono.empty() : Mono.defer(() -> insert(events)));
    }

    /** An event and where it happened, as traces go. */
    public record Told(Event event, Optional<TraceParent> place) {}

    private Mono<Void> insert(List<Told> told) {
        var events = told.stream().map(Told::event).toList();
        return database.sql(INSERT)
                .bind("topics", column(events, String[]::new, EventCatalogue::topicOf))
                .bind("keys", column(events, UUID[]::new, Event::key))
                .bind("subjects", column(events, UUID[]::new, Event::subject))
                .bind("versions", column(events, Long[]::new, Event::version))
                .bind("types", column(events, String[]::new, EventCatalogue::typeOf))
                .bind("payloads", column(events, String[]::new, EventJson::write))
                .bind(
                        "traces",
                        column(
                                told,
                                String[]::new,
                                one -> one.place().map(TraceParent::text).orElse("")))
                .then();
    }

    private static <E, T> T[] column(List<E> events, IntFunction<T[]> array, Function<E, T> value) {
        return events.stream().map(value).toArray(array);
    }
}
