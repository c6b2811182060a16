package io.unknot.gateway.login.session;

import io.unknot.service.problem.Problem;
import io.unknot.service.problem.ProblemTranslator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** There is room for so many sessions and no more: the memory of this process is bounded. */
@Component
final class SessionProblems implements ProblemTranslator {

    @Override
    public @Nullable Problem translate(Throwable failure) {
        // Spring's in-memory store has no type of its own for this.
        return failure instanceof IllegalStateException
                        && String.valueOf(failure.getMessage()).startsWith("Max sessions limit reached")
                ? Problem.of(503, "service-unavailable", "Too many people are here right now")
                        .next("Try again in a few minutes.")
                        .retryAfter(60)
                : null;
    }
}
