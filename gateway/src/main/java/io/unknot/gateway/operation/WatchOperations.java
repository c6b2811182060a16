package io.unknot.gateway.operation;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks at every process four times a minute and keeps an hour of it, whether anybody watches or not. */
@Component
public class WatchOperations implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(WatchOperations.class);
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final Readings readings;
    private final InstantSource clock;
    private final LookAround lookAround = new LookAround();
    private final Watch watch = new Watch(Rules.ALL);
    private final Disposable.Swap running = Disposables.swap();
    private volatile LastHour hour = LastHour.EMPTY;

    WatchOperations(Readings readings, InstantSource clock) {
        this.readings = readings;
        this.clock = clock;
    }

    /** As it was at the newest look; empty before the first. */
    public LastHour lastHour() {
        return hour;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        running.update(Flux.interval(Duration.ZERO, PAUSE)
                .onBackpressureDrop()
                .concatMap(_ -> look().onErrorResume(WatchOperations::again), 1)
                .subscribe());
    }

    @Override
    public void destroy() {
        running.dispose();
    }

    /** One look; the next one begins only when it is over. */
    Mono<LastHour> look() {
        return readings.take().map(this::take);
    }

    private LastHour take(List<Reading> found) {
        var now = clock.instant();
        var grown = hour.with(lookAround.at(now, found), found);
        hour = grown.with(watch.at(now, grown));
        return hour;
    }

    private static Mono<LastHour> again(Throwable failure) {
        LOG.warn("The look at the services' figures failed and is made again: {}", failure.toString());
        return Mono.empty();
    }
}
