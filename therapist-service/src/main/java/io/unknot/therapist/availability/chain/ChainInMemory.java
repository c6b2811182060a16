package io.unknot.therapist.availability.chain;

import io.unknot.service.problem.Problem;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The chain as this replica knows it: a few milliseconds behind its database, and as it last was while the database is
 * away. Whether a time is really still free is decided by booking-service when somebody books it.
 */
@Component
public final class ChainInMemory {

    private static final int RETRY_SECONDS = 2;

    private final AtomicReference<@Nullable Chain> chain = new AtomicReference<>();

    /** Throws 503 {@code starting} before it was read from the database for the first time. */
    public Chain now() {
        return known().orElseThrow(() -> Problem.of(503, "starting", "The service is still reading its data")
                .next("Try again in a moment.")
                .retryAfter(RETRY_SECONDS)
                .toException());
    }

    /** Empty before it was read for the first time. */
    public Optional<Chain> known() {
        return Optional.ofNullable(chain.get());
    }

    /** For the one who keeps it: from now on this is how the chain is. */
    public void becomes(Chain newest) {
        chain.set(newest);
    }
}
