package io.unknot.booking.wish;

import io.unknot.schedule.time.LocalHours;
import java.time.LocalTime;

/** The day as people divide it, and as the search does. */
public enum PartOfDay {
    MORNING,
    AFTERNOON,
    EVENING;

    private static final LocalTime DUSK = LocalTime.of(17, 0);

    /** Which hours of the clock it has. */
    public LocalHours hours() {
        return switch (this) {
            case MORNING -> new LocalHours(LocalTime.MIDNIGHT, LocalTime.NOON);
            case AFTERNOON -> new LocalHours(LocalTime.NOON, DUSK);
            case EVENING -> new LocalHours(DUSK, LocalTime.MIDNIGHT);
        };
    }
}
