package io.unknot.local;

import io.unknot.local.child.Child;
import io.unknot.local.child.ChildFailure;
import io.unknot.local.data.DataDirectory;
import io.unknot.local.data.LogFile;
import java.nio.file.Path;

/** Turns what went wrong into what a person is told: the process, and the end of its log. */
record Complaints(DataDirectory data) {
    private static final int LAST_LINES = 10;

    static Complaints over(DataDirectory data) {
        return new Complaints(data);
    }

    Complaint inUse() {
        return new Complaint("A system already runs over " + data.root()
                + "; end it with ./unknot stop, or start another with --data DIR");
    }

    Complaint notEmpty() {
        return new Complaint("The demo chain is in " + data.root()
                + "; ./unknot reset removes it with all that was booked there, or start an empty chain with"
                + " --data DIR");
    }

    /** Why a start failed; what goes wrong while everything is being ended is no news. */
    Complaint about(RuntimeException thrown, boolean closing) {
        if (closing) {
            return new Complaint("Stopped before it was ready");
        }
        return switch (thrown) {
            case Complaint complaint -> complaint;
            case ChildFailure failure when failure.getCause() instanceof Complaint complaint -> complaint;
            case ChildFailure failure -> withLog(failure.child(), "did not start", failure);
            default -> new Complaint("Unknot did not start: " + thrown.getMessage(), thrown);
        };
    }

    Complaint ended(Child child) {
        return withLog(child, "has ended", new IllegalStateException("ended"));
    }

    private Complaint withLog(Child child, String what, Exception cause) {
        Path log = data.log(child.name());
        return new Complaint(
                child.name() + " " + what + ", so everything is stopped; see the end of its log, " + log,
                cause,
                new LogFile(log).lastLines(LAST_LINES));
    }
}
