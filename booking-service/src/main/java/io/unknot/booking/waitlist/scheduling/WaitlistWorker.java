package io.unknot.booking.waitlist.scheduling;

import io.unknot.booking.waitlist.Wishes;
import io.unknot.booking.waitlist.offer.OfferFreedTime;
import io.unknot.service.database.DatabaseReady;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Offers what was freed, four times a second, before many others find it in a search; ends wishes whose days are past
 * once a minute. Every replica does; the rows' locks keep them apart.
 */
@Component
class WaitlistWorker implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(WaitlistWorker.class);
    private static final Duration OFTEN = Duration.ofMillis(250);
    private static final Duration SELDOM = Duration.ofMinutes(1);
    private static final int MOST_STEPS = 50;
    private static final int MOST_WISHES = 500;

    private final OfferFreedTime offerFreedTime;
    private final Wishes wishes;
    private final Disposable.Composite running = Disposables.composite();

    WaitlistWorker(OfferFreedTime offerFreedTime, Wishes wishes) {
        this.offerFreedTime = offerFreedTime;
        this.wishes = wishes;
    }

    @EventListener(DatabaseReady.class)
    void start() {
        running.add(every(OFTEN, Mono.defer(this::offer)));
        running.add(every(SELDOM, Mono.defer(() -> wishes.lapse(MOST_WISHES))));
    }

    @Override
    public void destroy() {
        running.dispose();
    }

    private static Disposable every(Duration pause, Mono<Long> work) {
        return Flux.interval(pause)
                .onBackpressureDrop()
                .concatMap(_ -> quietly(work), 1)
                .subscribe();
    }

    private Mono<Long> offer() {
        return offerFreedTime
                .next()
                .repeat(MOST_STEPS - 1)
                .takeWhile(worked -> worked)
                .count();
    }

    private static Mono<Long> quietly(Mono<Long> work) {
        return work.onErrorResume(failure -> {
            LOG.warn("The waitlist is gone on with in a moment: {}", failure.toString());
            return Mono.just(0L);
        });
    }
}
