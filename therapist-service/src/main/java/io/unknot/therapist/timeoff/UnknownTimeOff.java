package io.unknot.therapist.timeoff;

import io.unknot.service.problem.Problem;
import io.unknot.service.problem.ProblemException;
import java.util.UUID;

/** Says that no time off is kept under an id. */
public final class UnknownTimeOff {

    private UnknownTimeOff() {}

    /** A 404 {@code unknown-time-off}. */
    public static ProblemException of(UUID id) {
        return Problem.of(404, "unknown-time-off", "There is no such time off")
                .detail("No time off has the id " + id + ", or it was withdrawn.")
                .next("Pick one from GET /api/v1/time-off.")
                .toException();
    }
}
