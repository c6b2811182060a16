package io.unknot.booking.appointment.transition;

import java.util.Locale;

/** What can be done to an appointment, as its history calls it. */
public enum Action {
    HOLD(false),
    BOOK(false),
    EXTEND(false),
    CONFIRM(false),
    APPROVE(true),
    CANCEL(true),
    MOVE(true),
    CHECK_IN(true),
    COMPLETE(true),
    NO_SHOW(true),
    EXPIRE(false),
    MERGE(false),
    UNDO(false);

    private final boolean undoable;

    Action(boolean undoable) {
        this.undoable = undoable;
    }

    /** Whether staff who did it can take it back for a moment. */
    boolean undoable() {
        return undoable;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
