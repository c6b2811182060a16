package io.unknot.therapist.availability.search;

import io.unknot.schedule.time.LocalHours;
import java.time.LocalTime;
import java.util.Locale;

/** The day as people divide it, by the clinic's clock. */
public enum PartOfDay {
    MORNING,
    AFTERNOON,
    EVENING;

    private static final LocalTime DUSK = LocalTime.of(17, 0);

    /** Refuses what is none of them, whatever its letters' case. */
    public static PartOfDay of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Until noon, until five, or until midnight. */
    public LocalHours hours() {
        return switch (this) {
            case MORNING -> new LocalHours(LocalTime.MIDNIGHT, LocalTime.NOON);
            case AFTERNOON -> new LocalHours(LocalTime.NOON, DUSK);
            case EVENING -> new LocalHours(DUSK, LocalTime.MIDNIGHT);
        };
    }
}
