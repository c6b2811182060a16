package io.unknot.gateway.limit.redis;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether this gateway counts alone although the gateways share a store: each limit is then as many times as high as there
 * are gateways. Said in one line when it begins and in one when it is over, and shown by a meter in between.
 */
final class CountedAlone {

    /** A store that answers now and then is still away: a line for each answer would be two for each request. */
    static final Duration CALM = Duration.ofSeconds(10);

    private static final Logger log = LoggerFactory.getLogger(CountedAlone.class);
    private static final Instant NEVER = Instant.EPOCH;

    private final InstantSource clock;
    private final AtomicReference<Instant> lastFailed = new AtomicReference<>(NEVER);

    CountedAlone(InstantSource clock) {
        this.clock = clock;
    }

    void shownBy(MeterRegistry meters) {
        Gauge.builder("unknot.limits.alone", this, each -> each.is() ? 1 : 0)
                .description(
                        "1 while this gateway counts limits alone, for the store that gateways share does not answer")
                .register(meters);
    }

    boolean is() {
        return !lastFailed.get().equals(NEVER);
    }

    /** The store did not answer, and why: by its kind, as a message may name whom was asked about. */
    void begins(Throwable failure) {
        if (lastFailed.getAndSet(clock.instant()).equals(NEVER)) {
            log.warn(
                    "Limits are counted by this gateway alone, the store is away: {}",
                    failure.getClass().getSimpleName());
        }
    }

    /** The store has answered. */
    void mayBeOver() {
        var failed = lastFailed.get();
        if (!failed.equals(NEVER)
                && clock.instant().isAfter(failed.plus(CALM))
                && lastFailed.compareAndSet(failed, NEVER)) {
            // As loud as that it began: whoever reads only warnings would think that it goes on.
            log.warn("Limits are counted for all gateways again");
        }
    }
}
