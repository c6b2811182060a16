package io.unknot.service.live;

import io.unknot.service.problem.Problem;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;

/** The pages that listen to one stream of this replica, counted: they are many, and stay. */
public final class OpenPages {

    /** Each keeps a connection of the gateway, which has two hundred to a service for everything. */
    private static final int MOST = 100;

    private static final int RETRY_SECONDS = 10;

    private final String instead;
    private final AtomicInteger open = new AtomicInteger();

    /** @param instead what a page can do that is not let in, such as "Search again from time to time" */
    public OpenPages(String instead) {
        this.instead = instead;
    }

    /** Signals 503 {@code too-many-streams} when this replica can serve no more. */
    public <T> Flux<T> letIn(Supplier<Flux<T>> page) {
        return Flux.defer(() -> {
            if (open.incrementAndGet() > MOST) {
                open.decrementAndGet();
                return Flux.error(tooMany());
            }
            return Flux.defer(page).doFinally(_ -> open.decrementAndGet());
        });
    }

    private Throwable tooMany() {
        return Problem.of(503, "too-many-streams", "Too many pages are listening right now")
                .next(instead + " instead, or try again later.")
                .retryAfter(RETRY_SECONDS)
                .toException();
    }
}
