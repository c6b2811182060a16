package io.unknot.gateway.limit.web;

import io.unknot.service.problem.Problem;
import io.unknot.service.problem.ProblemException;
import java.time.Duration;

/** The refusal of what is too much. */
final class TooMany {

    private TooMany() {}

    /** 429 with the whole seconds to wait, at least one. */
    static ProblemException requests(Duration untilNext) {
        var seconds = (int) Math.max(1, untilNext.plusMillis(999).toSeconds());
        return Problem.of(429, "too-many-requests", "Too much was asked for from here")
                .next("Wait for the seconds that Retry-After names, then try again.")
                .retryAfter(seconds)
                .toException();
    }
}
