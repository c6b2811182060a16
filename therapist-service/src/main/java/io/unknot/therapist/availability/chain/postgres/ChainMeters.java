package io.unknot.therapist.availability.chain.postgres;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What operators see of the chain in memory: how much is taken, how often and how long it was read, how far behind it is. */
@Component
final class ChainMeters {

    private final Timer loads;
    private final Timer lag;
    private final Counter losses;
    private volatile int takings;

    ChainMeters(MeterRegistry registry) {
        this.loads = Timer.builder("unknot.availability.load")
                .description("reading all from the database: at start, and after each lost connection")
                .register(registry);
        this.lag = Timer.builder("unknot.availability.lag")
                .description("from a change in the database until a search sees it")
                .publishPercentileHistogram()
                .register(registry);
        this.losses = Counter.builder("unknot.availability.connection.lost")
                .description("how often the connection that hears of changes was lost")
                .register(registry);
        Gauge.builder("unknot.availability.takings", () -> takings)
                .description("appointments and holds that take time, in memory")
                .register(registry);
    }

    void loaded(Duration time) {
        loads.record(time);
    }

    void applied(Duration sinceTold) {
        lag.record(sinceTold.isNegative() ? Duration.ZERO : sinceTold);
    }

    void lost() {
        losses.increment();
    }

    void holds(int taken) {
        takings = taken;
    }
}
