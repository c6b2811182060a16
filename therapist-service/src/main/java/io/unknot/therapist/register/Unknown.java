package io.unknot.therapist.register;

import io.unknot.service.problem.Problem;
import io.unknot.service.problem.ProblemException;
import java.util.UUID;

/** Says that nothing of a kind is kept under an id. */
public final class Unknown {

    private Unknown() {}

    /** A 404 {@code unknown-<kind>}; the kind in the singular, such as {@code clinic}. */
    public static ProblemException entry(String kind, UUID id) {
        return Problem.of(404, "unknown-" + kind, "There is no such " + kind)
                .detail("No " + kind + " has the id " + id + ".")
                .next("Pick one from GET /api/v1/" + kind + "s.")
                .toException();
    }
}
