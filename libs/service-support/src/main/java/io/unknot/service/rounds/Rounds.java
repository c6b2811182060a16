package io.unknot.service.rounds;

import io.unknot.service.database.DatabaseReady;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Work that a service, as a bean, does over and over from when its database is ready until it shuts down: at once, then
 * after each pause. A round that takes longer than the pause is never joined by a second one, and one that fails does not
 * end them: the next may find the database again. Every replica makes its own; rows' locks keep them apart.
 */
public final class Rounds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final String what;
    private final Duration pause;
    private final Mono<Void> round;
    private final Disposable.Swap running = Disposables.swap();

    private Rounds(String what, Duration pause, Mono<Void> round) {
        this.what = what;
        this.pause = pause;
        this.round = round;
    }

    /** What is done is named for the log, in words that go before "was interrupted". */
    public static Rounds of(String what, Duration pause, Supplier<? extends Mono<?>> round) {
        return new Rounds(what, pause, Mono.defer(round).then());
    }

    @EventListener(DatabaseReady.class)
    void start() {
        running.update(Flux.interval(Duration.ZERO, pause)
                .onBackpressureDrop()
                .concatMap(_ -> oneRound(), 1)
                .subscribe());
    }

    @Override
    public void destroy() {
        running.dispose();
    }

    private Mono<Void> oneRound() {
        return round.onErrorResume(failure -> {
            LOG.warn("{} was interrupted and goes on in {}: {}", what, pause, failure.toString());
            return Mono.empty();
        });
    }
}
