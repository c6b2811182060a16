package io.unknot.notification.delivery.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.notification.delivery.DeliverySettings;
import io.unknot.notification.message.MessagesPlanned;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class DeliveryWorkerTests {

    private static final Duration NEVER = Duration.ofHours(1);

    private final AtomicInteger batches = new AtomicInteger();
    private Mono<Integer> batch = Mono.fromCallable(() -> {
        batches.incrementAndGet();
        return 0;
    });
    private DeliveryWorker worker = worker(NEVER);

    @AfterEach
    void end() {
        worker.stop();
    }

    @Test
    void restsUntilMessagesArePlanned() {
        worker.begin();
        assertThat(batches).hasValue(1);

        worker.wake(new MessagesPlanned());
        assertThat(batches).hasValue(2);
    }

    @Test
    void looksAgainByItselfAfterAWhile() {
        worker = worker(Duration.ofMillis(10));
        worker.begin();

        await().until(() -> batches.get() > 3);
    }

    @Test
    void takesTheNextBatchAtOnceAfterAFullOne() {
        batch = Mono.fromCallable(() -> batches.incrementAndGet() < 5 ? 10 : 3);
        worker = worker(NEVER);
        worker.begin();

        await().until(() -> batches.get() == 5);
    }

    @Test
    void goesOnAfterAFailure() {
        batch = Mono.defer(() -> {
            batches.incrementAndGet();
            return Mono.error(new IllegalStateException("the database is away"));
        });
        worker = worker(Duration.ofMillis(10));
        worker.begin();

        await().until(() -> batches.get() > 3);
    }

    @Test
    void letsTheBatchInHandEndBeforeItStops() {
        var mails = Sinks.<Integer>one();
        batch = mails.asMono();
        worker = worker(NEVER);
        worker.begin();
        var stopped = new AtomicBoolean();

        worker.stop(() -> stopped.set(true));
        assertThat(stopped).isFalse();
        mails.tryEmitValue(3);

        assertThat(stopped).isTrue();
        assertThat(worker.isRunning()).isFalse();
    }

    @Test
    void stopsAtOnceWhenItNeverBegan() {
        var stopped = new AtomicBoolean();

        worker.stop(() -> stopped.set(true));

        assertThat(stopped).isTrue();
    }

    @Test
    void runsOnceHoweverOftenItIsBegunAndAgainAfterAStop() {
        worker.begin();
        worker.begin();
        assertThat(batches).hasValue(1);

        worker.stop();
        worker.begin();
        assertThat(batches).hasValue(2);
    }

    private DeliveryWorker worker(Duration poll) {
        var settings = new DeliverySettings(
                10, 4, Duration.ofSeconds(45), poll, 150, Duration.ofSeconds(2), Duration.ofMinutes(10));
        return new DeliveryWorker(Mono.defer(() -> batch), settings);
    }
}
