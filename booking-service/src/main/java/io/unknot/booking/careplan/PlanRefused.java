package io.unknot.booking.careplan;

import java.util.UUID;

/** Why something could not be done with a course of visits; none of them is a fault, so none carries a stack trace. */
public abstract sealed class PlanRefused extends RuntimeException {

    private PlanRefused(String message) {
        super(message, null, false, false);
    }

    /** There is none, or none the caller may know of: the answer is the same. */
    public static final class UnknownPlan extends PlanRefused {
        public UnknownPlan(UUID id) {
            super("no care plan " + id);
        }
    }

    /** The command has no meaning in the state the course is in. */
    public static final class WrongPlanState extends PlanRefused {
        private final String state;
        private final String wanted;

        public WrongPlanState(UUID id, String state, String wanted) {
            super(id + " is " + state + " and cannot be " + wanted);
            this.state = state;
            this.wanted = wanted;
        }

        public String state() {
            return state;
        }

        public String wanted() {
            return wanted;
        }
    }

    /** It was paused for how the client is, and no physician's clearance is valid now. */
    public static final class ClearanceMissing extends PlanRefused {
        public ClearanceMissing(UUID id) {
            super(id + " is resumed only with a clearance");
        }
    }

    /** There is nothing to look back on yet, or it was done. */
    public static final class NoReviewDue extends PlanRefused {
        public NoReviewDue(UUID id) {
            super("no review of " + id + " is due");
        }
    }

    /** The visit with this index (from 0) is too near to or too far from the one before, or in another week. */
    public static final class SpacingBroken extends PlanRefused {
        private final int index;

        public SpacingBroken(int index) {
            super("visit " + index + " does not keep the spacing");
            this.index = index;
        }

        public int index() {
            return index;
        }
    }
}
