package io.unknot.service.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;

class RoundsTests {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final AtomicInteger begun = new AtomicInteger();
    private final VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();

    @AfterEach
    void realTimeAgain() {
        VirtualTimeScheduler.reset();
    }

    @Test
    void beginAtOnceAndGoOnAfterEachPause() {
        started(Mono.empty());
        assertThat(begun).hasValue(1);

        time.advanceTimeBy(PAUSE.multipliedBy(2));

        assertThat(begun).hasValue(3);
    }

    @Test
    void goOnAfterOneThatFailed() {
        started(Mono.error(new IllegalStateException("no database")));

        time.advanceTimeBy(PAUSE);

        assertThat(begun).hasValue(2);
    }

    @Test
    void waitForOneThatTakesLonger() {
        var end = Sinks.empty();
        started(end.asMono());

        time.advanceTimeBy(PAUSE.multipliedBy(3));
        assertThat(begun).hasValue(1);
        end.tryEmitEmpty().orThrow();
        time.advanceTimeBy(PAUSE);

        assertThat(begun.get()).isGreaterThan(1);
    }

    @Test
    void endWithTheService() {
        var rounds = started(Mono.empty());

        rounds.destroy();
        time.advanceTimeBy(PAUSE.multipliedBy(3));

        assertThat(begun).hasValue(1);
    }

    @Test
    void areNotDoubledByADatabaseThatIsReadyAgain() {
        var rounds = started(Mono.empty());
        rounds.start();

        time.advanceTimeBy(PAUSE);

        assertThat(begun).hasValue(3);
    }

    private Rounds started(Mono<?> work) {
        var rounds = Rounds.of("The test's work", PAUSE, () -> {
            begun.incrementAndGet();
            return work;
        });
        rounds.start();
        time.advanceTimeBy(Duration.ZERO);
        return rounds;
    }
}
