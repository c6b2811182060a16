package io.unknot.booking.appointment;

import java.util.Locale;

/** What an appointment can be. */
public enum State {
    HELD(true),
    REQUESTED(true),
    BOOKED(true),
    CHECKED_IN(true),
    COMPLETED(true),
    MISSED(false),
    CANCELLED(false),
    EXPIRED(false);

    private final boolean occupies;

    State(boolean occupies) {
        this.occupies = occupies;
    }

    /** Whether an appointment in this state takes up its time. */
    public boolean occupies() {
        return occupies;
    }

    /** As stores and callers spell it, such as {@code checked-in}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads the spelling of {@link #word()}.
     *
     * @throws IllegalArgumentException if no state is spelled so
     */
    public static State of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** As a sentence says it, such as {@code checked in}. */
    String said() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
