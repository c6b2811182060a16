package io.unknot.booking.appointment.scheduling;

import io.unknot.booking.appointment.command.ExpireHolds;
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

/** Ends lapsed holds every second, so that their times show as free again within a few. */
@Component
class HoldSweep implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(HoldSweep.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final ExpireHolds expireHolds;
    private final Disposable.Swap sweep = Disposables.swap();

    HoldSweep(ExpireHolds expireHolds) {
        this.expireHolds = expireHolds;
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
        return expireHolds.expire().onErrorResume(failure -> {
            LOG.warn("Lapsed holds are swept again in a second: {}", failure.toString());
            return Mono.just(0L);
        });
    }
}
