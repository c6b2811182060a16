package io.unknot.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.unknot.events.Event;
import io.unknot.events.EventCatalogue;
import io.unknot.events.EventJson;
import io.unknot.service.trace.Leg;
import io.unknot.service.trace.Trail;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.support.KafkaUtils;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;

/**
 * Where a service hears the others. A fact's effect and the note that it was applied are one transaction, so a fact that
 * comes again, or comes after a newer one of its subject, changes nothing.
 *
 * <p>Blocks, and must be called on the listener container's own thread: only so are the facts of one key applied one
 * after the other and acknowledged in order. This is the one place where blocking is right. A replay of dead letters calls
 * the listener on a thread of its own, in the container's name: what it brings is older than what the container has applied
 * of that subject since, or waits for it at the subject's row.
 */
public final class Inbox {

    /** Longer than any statement may take, so that the database's own timeout is the one that speaks. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String ADVANCE = """
        INSERT INTO inbox (listener, topic, subject, version)
        VALUES (:listener, :topic, :subject, :version)
        ON CONFLICT (listener, topic, subject) DO UPDATE
        SET version = excluded.version, applied_at = excluded.applied_at
        WHERE inbox.version < excluded.version
        """;

    private final DatabaseClient database;
    private final Writes writes;
    private final MeterRegistry meters;
    private final FaultPoint.Watch faults;
    private final Trail trail;

    public Inbox(DatabaseClient database, Writes writes, MeterRegistry meters, FaultPoint.Watch faults, Trail trail) {
        this.database = database;
        this.writes = writes;
        this.meters = meters;
        this.faults = faults;
        this.trail = trail;
    }

    /**
     * Applies the effect once if the record is an event of the wanted kind; passes over events of other kinds, types a
     * newer service has added, and tombstones.
     *
     * @throws MalformedEvent when the record is not what its type promises
     */
    public <E extends Event> void receive(
            ConsumerRecord<String, String> record, Class<E> wanted, Function<E, Mono<Void>> effect) {
        read(record).filter(wanted::isInstance).map(wanted::cast).ifPresent(event -> apply(record, event, effect));
        faults.passes(FaultPoint.APPLIED_NOT_ACKNOWLEDGED);
    }

    private Optional<? extends Event> read(ConsumerRecord<String, String> record) {
        if (record.value() == null) {
            return Optional.empty();
        }
        var type = EventHeaders.type(record)
                .orElseThrow(() -> new MalformedEvent(record, "a record without " + EventHeaders.TYPE, null));
        try {
            return EventCatalogue.recordOf(type).map(known -> EventJson.read(known, record.value()));
        } catch (JacksonException e) {
            throw new MalformedEvent(record, "not a " + type, e);
        }
    }

    private <E extends Event> void apply(ConsumerRecord<?, ?> record, E event, Function<E, Mono<Void>> effect) {
        var topic = record.topic();
        var write = writes.write(advance(topic, event)
                .flatMap(advanced -> advanced ? effect.apply(event).thenReturn("applied") : Mono.just("repeated")));
        var applied = trail.continued(EventHeaders.place(record), new Leg("hear " + topic, event.subject()), write)
                .block(PATIENCE);
        meters.counter("unknot.inbox.events", "topic", topic, "outcome", String.valueOf(applied))
                .increment();
    }

    private Mono<Boolean> advance(String topic, Event event) {
        return database.sql(ADVANCE)
                .bind("listener", listener())
                .bind("topic", topic)
                .bind("subject", event.subject())
                .bind("version", event.version())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    private static String listener() {
        return Objects.requireNonNull(
                KafkaUtils.getConsumerGroupId(), "a record is received on its listener container's thread");
    }
}
