package io.unknot.notification.delivery.worker;

import io.unknot.notification.delivery.DeliverDueMessages;
import io.unknot.notification.delivery.DeliverySettings;
import io.unknot.notification.message.MessagesPlanned;
import io.unknot.service.database.DatabaseReady;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Sends batch after batch from when the database is ready until shutdown; rests when nothing is due, at most for as long
 * as the settings say, and is woken when messages are planned. A shutdown waits for the batch in hand.
 */
@Component
class DeliveryWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DeliveryWorker.class);

    private final Mono<Integer> nextBatch;
    private final DeliverySettings settings;
    private final Sinks.Many<MessagesPlanned> bell = Sinks.many().multicast().directBestEffort();
    private final AtomicReference<Mono<Void>> ended = new AtomicReference<>(Mono.empty());
    private volatile boolean running;
    private volatile boolean failing;

    @Autowired
    DeliveryWorker(DeliverDueMessages deliver, DeliverySettings settings) {
        this(Mono.defer(deliver::nextBatch), settings);
    }

    /** The batch is sent when subscribed to, and says how many messages it had. */
    DeliveryWorker(Mono<Integer> nextBatch, DeliverySettings settings) {
        this.nextBatch = nextBatch;
        this.settings = settings;
    }

    @EventListener(DatabaseReady.class)
    synchronized void begin() {
        if (!running) {
            running = true;
            var end = Sinks.<Void>empty();
            ended.set(end.asMono());
            Mono.defer(this::round)
                    .repeat(() -> running)
                    .doFinally(signal -> end.tryEmitEmpty())
                    .subscribe();
        }
    }

    /** A bell that nobody hears is no loss: whoever is not resting looks again by itself. */
    @EventListener
    void wake(MessagesPlanned planned) {
        bell.tryEmitNext(planned);
    }

    private Mono<Void> round() {
        return nextBatch
                .doOnNext(sent -> failing = false)
                .onErrorResume(failure -> Mono.just(noted(failure)))
                .flatMap(sent -> sent == settings.batch() || !running ? Mono.empty() : rest());
    }

    private Mono<Void> rest() {
        return bell.asFlux().next().timeout(settings.poll(), Mono.empty()).then();
    }

    /** Once per outage: the worker comes back every poll. */
    private int noted(Throwable failure) {
        if (!failing) {
            log.warn("Deliveries wait for the database: {}", failure.getClass().getName());
        }
        failing = true;
        return 0;
    }

    /** Nothing yet: the database tells when it is ready. */
    @Override
    public void start() {}

    @Override
    public void stop() {
        stop(() -> {});
    }

    @Override
    public synchronized void stop(Runnable stopped) {
        running = false;
        bell.tryEmitNext(new MessagesPlanned());
        ended.get().doFinally(signal -> stopped.run()).subscribe();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
