package io.unknot.therapist.availability.scheduling;

import io.unknot.service.database.DatabaseReady;
import io.unknot.therapist.availability.ForgetPast;
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

/** Every minute forgets some of what is long over; more than the busiest chain adds in one. */
@Component
class PastSweep implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PastSweep.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final ForgetPast forgetPast;
    private final Disposable.Swap sweep = Disposables.swap();

    PastSweep(ForgetPast forgetPast) {
        this.forgetPast = forgetPast;
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
        return forgetPast.forget().onErrorResume(failure -> {
            LOG.warn("What is long over is swept again in a minute: {}", failure.toString());
            return Mono.just(0L);
        });
    }
}
