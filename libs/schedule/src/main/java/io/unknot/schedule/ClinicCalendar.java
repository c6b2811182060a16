package io.unknot.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * When a clinic takes bookings. A visit starts at a local minute of the day that is a multiple of {@code grid} (whole
 * minutes, up to a day), at least {@code notice} from now (up to a year), at the latest on the day {@code horizon}
 * from today (up to two years).
 */
public record ClinicCalendar(
        UUID clinicId,
        ZoneId zone,
        List<WeeklyHours> openingHours,
        Duration grid,
        Duration notice,
        Period horizon,
        List<Room> rooms) {

    private static final Period LONGEST_HORIZON = Period.ofYears(2);

    public ClinicCalendar {
        openingHours = List.copyOf(openingHours);
        rooms = List.copyOf(rooms);
        Checks.within("grid", grid, Duration.ofMinutes(1), Duration.ofDays(1));
        Checks.require(
                grid.equals(Duration.ofMinutes(grid.toMinutes())),
                "grid must be whole minutes, but was %s".formatted(grid));
        Checks.within("notice", notice, Duration.ZERO, Duration.ofDays(365));
        Checks.require(
                isBounded(horizon), "horizon must be between a day and two years, but was %s".formatted(horizon));
        Checks.require(
                rooms.stream().map(Room::roomId).distinct().count() == rooms.size(),
                "rooms must not hold the same room twice");
    }

    /** The first instant that is too far ahead to book: midnight after the horizon's last day. */
    public Instant horizonEnd(Instant now) {
        return dayOf(now).plus(horizon).plusDays(1).atStartOfDay(zone).toInstant();
    }

    LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    boolean onGrid(Instant start) {
        var local = start.atZone(zone).toLocalTime();
        return local.toNanoOfDay() % grid.toNanos() == 0;
    }

    /** Opening hours that touch count as one, also across midnight. */
    boolean isOpenDuring(Span span) {
        var open = dayOf(span.from())
                .datesUntil(dayOf(span.until()).plusDays(1))
                .flatMap(day -> openingHours.stream().flatMap(hours -> hours.on(day, zone).stream()))
                .toList();
        return Span.merged(open).stream().anyMatch(hours -> hours.contains(span));
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
