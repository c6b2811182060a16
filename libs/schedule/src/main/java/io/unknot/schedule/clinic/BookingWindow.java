package io.unknot.schedule.clinic;

import io.unknot.schedule.time.Checks;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;

/**
 * How a clinic takes bookings. A visit starts at a local minute of the day that is a multiple of {@code grid} (whole
 * minutes, up to a day), at least {@code notice} from now (up to a year), at the latest on the day {@code horizon} from
 * today (up to two years).
 */
public record BookingWindow(Duration grid, Duration notice, Period horizon) {

    private static final Period LONGEST_HORIZON = Period.ofYears(2);

    public BookingWindow {
        Checks.wholeMinutes("grid", grid, Duration.ofMinutes(1), Duration.ofDays(1));
        Checks.within("notice", notice, Duration.ZERO, Duration.ofDays(365));
        Checks.require(
                isBounded(horizon), () -> "horizon must be between a day and two years, but was %s".formatted(horizon));
    }

    /** The same grid, with at least this notice and at most this horizon. */
    public BookingWindow within(Duration leastNotice, Period mostHorizon) {
        return new BookingWindow(
                grid,
                notice.compareTo(leastNotice) >= 0 ? notice : leastNotice,
                LocalDate.EPOCH.plus(mostHorizon).isBefore(LocalDate.EPOCH.plus(horizon)) ? mostHorizon : horizon);
    }

    // Asking for the months first keeps the sum below from overflowing.
    private static boolean isBounded(Period horizon) {
        if (Math.abs(horizon.toTotalMonths()) > LONGEST_HORIZON.toTotalMonths()) {
            return false;
        }
        var reach = LocalDate.EPOCH.plus(horizon);
        return reach.isAfter(LocalDate.EPOCH) && !reach.isAfter(LocalDate.EPOCH.plus(LONGEST_HORIZON));
    }
}
