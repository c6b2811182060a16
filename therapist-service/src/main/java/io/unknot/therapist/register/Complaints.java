package io.unknot.therapist.register;

import io.unknot.service.problem.Problem;
import io.unknot.service.problem.Problem.FieldError;
import io.unknot.service.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong, field by field, so that a writer hears all of it at once. */
public final class Complaints {

    private final List<FieldError> found = new ArrayList<>();

    /** Notes the reason unless the rule holds; the field is spelled as in the JSON, such as {@code rooms[1].name}. */
    public Complaints unless(boolean holds, String field, String reason) {
        if (!holds) {
            found.add(new FieldError(field, reason));
        }
        return this;
    }

    /** Throws 400 {@code invalid-request} with everything noted, if anything was. */
    public void raise() {
        if (!found.isEmpty()) {
            throw refusal();
        }
    }

    /** One field that is wrong, as the refusal to throw or signal. */
    public static ProblemException about(String field, String reason) {
        return new Complaints().unless(false, field, reason).refusal();
    }

    private ProblemException refusal() {
        var problem = Problem.of(400, "invalid-request", "The request is not valid")
                .next("Correct what errors names, then send it again.");
        for (var error : found) {
            problem = problem.field(error.field(), error.reason());
        }
        return problem.toException();
    }
}
