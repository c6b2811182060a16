package io.unknot.booking.group;

import java.util.UUID;

/** Why something could not be done with a visit for several; none of them is a fault. */
public abstract sealed class GroupRefused extends RuntimeException {

    private GroupRefused(String message) {
        super(message, null, false, false);
    }

    /** There is none, or none the caller may know of: the answer is the same. */
    public static final class UnknownGroupVisit extends GroupRefused {
        public UnknownGroupVisit(UUID id) {
            super("no visit for several " + id);
        }
    }

    /** Every place is somebody's. */
    public static final class GroupFull extends GroupRefused {
        public GroupFull(UUID id) {
            super(id + " has no place left");
        }
    }

    /** It was cancelled, or it has begun. */
    public static final class GroupClosed extends GroupRefused {
        public GroupClosed(UUID id) {
            super(id + " is cancelled or has begun");
        }
    }
}
