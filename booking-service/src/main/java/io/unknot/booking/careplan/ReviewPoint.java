package io.unknot.booking.careplan;

import java.util.Locale;

/** When a course is looked back on. */
public enum ReviewPoint {
    /** Half of its visits, or one more, are over. */
    HALF,
    /** Its last visit is over. */
    END;

    /** As stores and callers spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the spelling of {@link #word()}.
     *
     * @throws IllegalArgumentException if no point is spelled so
     */
    public static ReviewPoint of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
