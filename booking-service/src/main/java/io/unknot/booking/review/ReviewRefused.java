package io.unknot.booking.review;

import java.util.UUID;

/** Why a command on a review was refused. One type per reason; none of them is a fault, so none carries a stack trace. */
public abstract sealed class ReviewRefused extends RuntimeException {

    private ReviewRefused(String message) {
        super(message, null, false, false);
    }

    /** There is none, or none the caller may know of: the answer is the same. */
    public static final class UnknownReview extends ReviewRefused {
        public UnknownReview(UUID id) {
            super("no review " + id);
        }
    }

    /** The visit is not completed, or was just now and staff may still take that back. */
    public static final class NotCompleted extends ReviewRefused {
        public NotCompleted(UUID appointmentId) {
            super(appointmentId + " is not completed");
        }
    }

    /** One visit has one review. */
    public static final class AlreadyReviewed extends ReviewRefused {
        public AlreadyReviewed(UUID appointmentId) {
            super(appointmentId + " has a review");
        }
    }

    /** What a manager has decided about is no longer changed. */
    public static final class AlreadyModerated extends ReviewRefused {
        public AlreadyModerated(UUID id) {
            super(id + " was moderated");
        }
    }

    /** The fourteen days are over. */
    public static final class NoLongerEditable extends ReviewRefused {
        public NoLongerEditable(UUID id) {
            super(id + " is too old to be edited");
        }
    }
}
