package io.unknot.booking.waitlist.web;

import io.unknot.schedule.time.LocalHours;
import java.time.LocalTime;

/** The day as people divide it, and as the search does. */
enum PartOfDay {
    MORNING,
    AFTERNOON,
    EVENING;

    private static final LocalTime DUSK = LocalTime.of(17, 0);

    LocalHours hours() {
        return switch (this) {
            case MORNING -> new LocalHours(LocalTime.MIDNIGHT, LocalTime.NOON);
            case AFTERNOON -> new LocalHours(LocalTime.NOON, DUSK);
            case EVENING -> new LocalHours(DUSK, LocalTime.MIDNIGHT);
        };
    }
}
