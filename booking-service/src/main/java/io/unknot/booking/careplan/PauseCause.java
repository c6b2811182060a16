package io.unknot.booking.careplan;

import java.util.Locale;

/** Why no visit of a course takes place for now; who may resume it depends on that. */
public enum PauseCause {
    /** How the client is: pain that rises, or is very strong. Resumed only with a valid clearance. */
    OUTCOME,
    /** Staff decided so. */
    STAFF;

    /** As the store spells it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the spelling of {@link #word()}.
     *
     * @throws IllegalArgumentException if no cause is spelled so
     */
    public static PauseCause of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
