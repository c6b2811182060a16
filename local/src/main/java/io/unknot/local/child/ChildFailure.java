package io.unknot.local.child;

/** A process that did not get as far as doing its work. */
public final class ChildFailure extends RuntimeException {
    private final transient Child child;

    ChildFailure(Child child, RuntimeException cause) {
        super(child.name() + " did not start: " + cause.getMessage(), cause);
        this.child = child;
    }

    public Child child() {
        return child;
    }

    static RuntimeException in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ChildFailure failure) {
                return failure;
            }
        }
        return new IllegalStateException(thrown);
    }
}
