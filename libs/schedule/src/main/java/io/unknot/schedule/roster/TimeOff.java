package io.unknot.schedule.roster;

import io.unknot.schedule.time.Checks;
import io.unknot.schedule.time.LocalHours;
import io.unknot.schedule.time.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Days on which a therapist does not work, the first and the last one included: all of each day, or the same hours of
 * each, by the clock of whichever clinic the therapist would have worked at.
 */
public record TimeOff(UUID timeOffId, UUID therapistId, LocalDate firstDay, LocalDate lastDay, LocalHours hours) {

    private static final int LONGEST_DAYS = 732;

    public TimeOff {
        Checks.calendarDay("firstDay", firstDay);
        Checks.calendarDay("lastDay", lastDay);
        Checks.require(
                !lastDay.isBefore(firstDay),
                () -> "lastDay must not be before firstDay %s, but was %s".formatted(firstDay, lastDay));
        Checks.require(
                !lastDay.isAfter(firstDay.plusDays(LONGEST_DAYS)),
                () -> "lastDay must be at most two years after firstDay, but was %s".formatted(lastDay));
    }

    /** The days away from a first to a last one, both included. */
    public Stream<LocalDate> days(LocalDate first, LocalDate last) {
        var from = first.isAfter(firstDay) ? first : firstDay;
        var until = last.isBefore(lastDay) ? last : lastDay;
        return from.isAfter(until) ? Stream.of() : from.datesUntil(until.plusDays(1));
    }

    /** When the therapist is really away on a date, at a clinic in this zone. */
    public List<Span> on(LocalDate date, ZoneId zone) {
        return date.isBefore(firstDay) || date.isAfter(lastDay) ? List.of() : hours.on(date, zone);
    }
}
