package io.unknot.service.problem;

/** Carries a {@link Problem} to where it is rendered. A refusal is no fault of ours, so it has no stack trace. */
public final class ProblemException extends RuntimeException {

    // Never sent anywhere in Java's own serialized form.
    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.status() + " " + problem.type() + ": " + problem.title(), null, false, false);
        this.problem = problem;
    }

    /** What to tell the caller. */
    public Problem problem() {
        return problem;
    }
}
