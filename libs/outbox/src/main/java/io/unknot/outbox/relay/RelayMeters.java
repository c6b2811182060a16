package io.unknot.outbox.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;

/** What operators see of the relay: is this one active, how much waits, since when, how much went out. */
final class RelayMeters {

    private final InstantSource clock;
    private final MeterRegistry registry;
    private volatile boolean active;
    private volatile int waiting;
    private volatile Instant oldest = Instant.MAX;

    RelayMeters(MeterRegistry registry, InstantSource clock) {
        this.clock = clock;
        this.registry = registry;
        Gauge.builder("unknot.outbox.relay.active", () -> active ? 1 : 0)
                .description("1 on the one relay that sends")
                .register(registry);
        Gauge.builder("unknot.outbox.waiting", () -> waiting)
                .description("events in the batch last read; 500 means 500 or more")
                .register(registry);
        Gauge.builder("unknot.outbox.oldest.age", this::ageOfOldest)
                .baseUnit("seconds")
                .description("how long the oldest unsent event has waited")
                .register(registry);
    }

    void isActive() {
        active = true;
    }

    void standsBy() {
        active = false;
        sees(List.of());
    }

    void sees(List<OutboxRow> rows) {
        waiting = rows.size();
        oldest = rows.isEmpty() ? Instant.MAX : rows.getFirst().toldAt();
    }

    void sent(List<OutboxRow> rows) {
        rows.stream()
                .collect(Collectors.groupingBy(OutboxRow::type, Collectors.counting()))
                .forEach((type, events) -> countOf(type).increment(events));
        waiting = Math.max(0, waiting - rows.size());
        if (waiting == 0) {
            oldest = Instant.MAX;
        }
    }

    private Counter countOf(String type) {
        return Counter.builder("unknot.outbox.sent")
                .description("events acknowledged by the broker")
                .tag("type", type)
                .register(registry);
    }

    private double ageOfOldest() {
        var since = oldest;
        return since.equals(Instant.MAX)
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
    }
}
