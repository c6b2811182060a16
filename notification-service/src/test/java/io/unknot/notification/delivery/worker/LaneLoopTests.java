package io.unknot.notification.delivery.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.unknot.notification.delivery.sending.DueMessages.Work;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class LaneLoopTests {

    private static final Duration NEVER = Duration.ofHours(1);
    private static final int LINES = 2;

    private final AtomicInteger looks = new AtomicInteger();
    private Mono<Work> work = Mono.fromRunnable(looks::incrementAndGet);
    private LaneLoop loop = loop(NEVER, NEVER);

    @AfterEach
    void end() {
        loop.stop();
    }

    @Test
    void restsUntilMessagesArePlanned() {
        loop = loop(NEVER, Duration.ofMillis(1));
        loop.begin();
        assertThat(looks).hasValue(1);

        loop.wake();
        await().untilAtomic(looks, equalTo(2));
    }

    @Test
    void looksOnceForAllThatIsPlannedTogether() {
        loop = loop(NEVER, Duration.ofMillis(50));
        loop.begin();
        for (var planned = 0; planned < 100; planned++) {
            loop.wake();
        }

        await().untilAtomic(looks, equalTo(2));
        loop.wake();
        assertThat(looks).hasValue(2);
    }

    @Test
    void looksAgainWhenMessagesArePlannedWhileItLooks() {
        work = Mono.fromRunnable(() -> {
            if (looks.incrementAndGet() == 1) {
                loop.wake();
            }
        });
        loop = loop(NEVER, Duration.ofMillis(1));
        loop.begin();

        await().untilAtomic(looks, equalTo(2));
    }

    @Test
    void looksAgainByItselfAfterAWhile() {
        loop = loop(Duration.ofMillis(10), NEVER);
        loop.begin();

        await().until(() -> looks.get() > 3);
    }

    @Test
    void takesTheNextBatchAtOnceAfterAFullOne() {
        work = Mono.fromCallable(() -> new Work(looks.incrementAndGet() < 5, Mono.empty()));
        loop.begin();

        await().until(() -> looks.get() == 5);
    }

    @Test
    void letsWhatFallsDueGatherAfterABatchThatWasNotFull() {
        work = Mono.fromCallable(() -> new Work(looks.incrementAndGet() > 5, Mono.empty()));
        loop.begin();
        loop.wake();
        assertThat(looks).hasValue(1);

        loop = loop(NEVER, Duration.ofMillis(10));
        loop.begin();
        await().until(() -> looks.get() > 3);
    }

    @Test
    void claimsOneBatchMoreThanThereAreLinesAndNoOther() {
        work = Mono.fromCallable(() -> {
            looks.incrementAndGet();
            return new Work(true, Mono.never());
        });
        loop.begin();

        assertThat(looks).hasValue(LINES + 1);
    }

    @Test
    void goesOnAfterAFailure() {
        work = Mono.defer(() -> {
            looks.incrementAndGet();
            return Mono.error(new IllegalStateException("the database is away"));
        });
        loop = loop(Duration.ofMillis(10), NEVER);
        loop.begin();

        await().until(() -> looks.get() > 3);
    }

    @Test
    void goesOnAfterABatchThatFailed() {
        work = Mono.fromCallable(() -> {
            looks.incrementAndGet();
            return new Work(true, Mono.error(new IllegalStateException("the database is away")));
        });
        loop = loop(Duration.ofMillis(10), NEVER);
        work = work.delayElement(Duration.ofMillis(5));
        loop.begin();

        await().until(() -> looks.get() > LINES + 3);
    }

    @Test
    void letsTheBatchesInHandEndBeforeItStops() {
        var mails = Sinks.<Void>empty();
        work = Mono.fromCallable(() -> new Work(false, mails.asMono()));
        loop.begin();
        var stopped = new AtomicBoolean();

        loop = loop(NEVER, Duration.ofMillis(1));
        loop.begin();
        loop.stop().doFinally(_ -> stopped.set(true)).subscribe();
        assertThat(stopped).isFalse();
        mails.tryEmitEmpty();

        await().untilTrue(stopped);
    }

    @Test
    void stopsAtOnceWhenItNeverBegan() {
        var stopped = new AtomicBoolean();

        loop.stop().doFinally(_ -> stopped.set(true)).subscribe();

        assertThat(stopped).isTrue();
    }

    @Test
    void runsOnceHoweverOftenItIsBegunAndAgainAfterAStop() {
        loop.begin();
        loop.begin();
        assertThat(looks).hasValue(1);

        loop.stop();
        loop.begin();
        assertThat(looks).hasValue(2);
    }

    private LaneLoop loop(Duration poll, Duration gather) {
        return new LaneLoop(Mono.defer(() -> work), LINES, poll, gather);
    }
}
