package io.unknot.booking.board.scheduling;

import io.unknot.booking.board.live.DayLog;
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

/** Forgets each minute what no page can come back for any more. */
@Component
class DayLogSweep implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DayLogSweep.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    /** More than a minute can bring. */
    private static final int AT_ONCE = 20_000;

    private final DayLog log;
    private final Disposable.Swap sweep = Disposables.swap();

    DayLogSweep(DayLog log) {
        this.log = log;
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
        return log.forget(AT_ONCE).onErrorResume(failure -> {
            LOG.warn("Old changes of days are forgotten in a minute: {}", failure.toString());
            return Mono.just(0L);
        });
    }
}
