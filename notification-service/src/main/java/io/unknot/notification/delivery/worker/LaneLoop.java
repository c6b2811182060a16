package io.unknot.notification.delivery.worker;

import io.unknot.notification.delivery.sending.DueMessages.Work;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Keeps the lines of one lane busy until stopped: one batch each, and one more claimed while they are. Rests when nothing
 * is due, at most for a while, and is woken when messages are planned; what is planned together goes together.
 */
final class LaneLoop {

    private static final Logger log = LoggerFactory.getLogger(LaneLoop.class);

    private final Mono<Work> next;
    private final int lines;
    private final Duration poll;
    private final Duration gather;
    private final Sinks.Many<Boolean> bell = Sinks.many().multicast().directBestEffort();
    private final AtomicBoolean rung = new AtomicBoolean();
    private final AtomicReference<Mono<Void>> ended = new AtomicReference<>(Mono.empty());
    private volatile boolean running;
    private volatile boolean failing;

    /** Next claims a batch when subscribed to, and is empty when there is none. */
    LaneLoop(Mono<Work> next, int lines, Duration poll, Duration gather) {
        this.next = next;
        this.lines = lines;
        this.poll = poll;
        this.gather = gather;
    }

    /** Once however often it is called, and again after a stop. */
    synchronized void begin() {
        if (!running) {
            running = true;
            var end = Sinks.<Void>empty();
            ended.set(end.asMono());
            Flux.defer(this::look)
                    .repeat(() -> running)
                    .flatMap(work -> work.delivery().onErrorResume(this::noted), lines, 1)
                    .doFinally(_ -> end.tryEmitEmpty())
                    .subscribe();
        }
    }

    /** One that comes while nobody rests is remembered: what it tells of may have been planned after the last look. */
    void wake() {
        rung.set(true);
        bell.tryEmitNext(true);
    }

    /** Completes when the batches in hand have ended. */
    synchronized Mono<Void> stop() {
        running = false;
        wake();
        return ended.get();
    }

    /** One batch, or a rest. */
    private Flux<Work> look() {
        rung.set(false);
        return next.doOnNext(_ -> failing = false)
                .onErrorResume(failure -> this.<Work>noted(failure))
                .flatMapMany(
                        work -> work.full() ? Flux.just(work) : Flux.just(work).concatWith(gather()))
                .switchIfEmpty(Flux.defer(() -> running ? rest() : Flux.empty()));
    }

    /** Until the bell rings and what else is just being planned has gathered, or for a while. */
    private Flux<Work> rest() {
        return bell.asFlux()
                .startWith(Flux.just(true).filter(_ -> rung.get()))
                .next()
                .timeout(poll, Mono.empty())
                .filter(_ -> running)
                .flatMapMany(_ -> gather());
    }

    /** No bell ends this: it rings for every visit that is booked. */
    private Flux<Work> gather() {
        return Mono.delay(gather).thenMany(Flux.empty());
    }

    /** Once per outage: the loop comes back every poll. */
    private <T> Mono<T> noted(Throwable failure) {
        if (!failing) {
            log.warn("Deliveries wait for the database: {}", failure.getClass().getName());
        }
        failing = true;
        return Mono.empty();
    }
}
