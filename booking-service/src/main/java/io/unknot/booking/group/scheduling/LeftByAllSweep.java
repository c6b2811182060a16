package io.unknot.booking.group.scheduling;

import io.unknot.booking.group.CancelGroupVisit;
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

/** Gives back, within seconds, the time of couples and groups that all have left. */
@Component
class LeftByAllSweep implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LeftByAllSweep.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final CancelGroupVisit cancelGroupVisit;
    private final Disposable.Swap sweep = Disposables.swap();

    LeftByAllSweep(CancelGroupVisit cancelGroupVisit) {
        this.cancelGroupVisit = cancelGroupVisit;
    }

    @EventListener(DatabaseReady.class)
    void start() {
        sweep.update(Flux.interval(EVERY)
                .onBackpressureDrop()
                .concatMap(_ -> sweepOnce(), 1)
                .subscribe());
    }

    @Override
    public void destroy() {
        sweep.dispose();
    }

    private Mono<Long> sweepOnce() {
        return cancelGroupVisit.endLeftByAll().onErrorResume(failure -> {
            LOG.warn("Visits that all have left are looked for again in a moment: {}", failure.toString());
            return Mono.just(0L);
        });
    }
}
