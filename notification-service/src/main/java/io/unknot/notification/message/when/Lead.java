package io.unknot.notification.message.when;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * How long before a visit something is said: its whole days by the calendar, so that two days before half past nine is
 * half past nine even if the clocks change in between; what is left of it in minutes that pass.
 */
public record Lead(int minutes) {

    /** Sixty days. */
    public static final int MOST_MINUTES = 86_400;

    private static final int A_DAY = (int) Duration.ofDays(1).toMinutes();

    public Lead {
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw new IllegalArgumentException("a lead is 1 to %d minutes, not %d".formatted(MOST_MINUTES, minutes));
        }
    }

    /** So long before the start, by the clock of this zone. */
    Instant before(Instant start, ZoneId zone) {
        return start.atZone(zone)
                .minusDays(minutes / A_DAY)
                .minusMinutes(minutes % A_DAY)
                .toInstant();
    }
}
