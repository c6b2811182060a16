package io.unknot.schedule.roster;

import io.unknot.schedule.time.Checks;
import io.unknot.schedule.time.LocalHours;
import io.unknot.schedule.time.Recurrence;
import io.unknot.schedule.time.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The hours a therapist works at a clinic on the days of a recurrence, without the breaks. A shift of one day is extra
 * hours.
 */
public record Shift(
        UUID shiftId, UUID therapistId, UUID clinicId, Recurrence days, LocalHours hours, List<LocalHours> breaks) {

    private static final int MOST_BREAKS = 10;

    /** How far apart the dates of two clocks can be: the farthest ones are more than a day apart. */
    private static final int FARTHEST_DATES = 2;

    private static final int COMPARED_YEARS = 10;

    public Shift {
        breaks = List.copyOf(breaks);
        Checks.require(breaks.size() <= MOST_BREAKS, "breaks must be at most " + MOST_BREAKS);
        for (var pause : breaks) {
            Checks.require(
                    pause.isWithin(hours),
                    () -> "breaks must lie within the hours %s to %s, but %s to %s does not"
                            .formatted(hours.from(), hours.until(), pause.from(), pause.until()));
        }
        Checks.require(
                leaveSome(hours, breaks),
                () -> "breaks must leave some of the hours %s to %s".formatted(hours.from(), hours.until()));
    }

    private static boolean leaveSome(LocalHours hours, List<LocalHours> breaks) {
        int paused = hours.from().toSecondOfDay();
        for (var pause :
                breaks.stream().sorted(Comparator.comparing(LocalHours::from)).toList()) {
            if (pause.from().toSecondOfDay() > paused) {
                return true;
            }
            paused = Math.max(paused, pause.untilSecondOfDay());
        }
        return paused < hours.untilSecondOfDay();
    }

    /** Hours without a break. */
    public Shift(UUID shiftId, UUID therapistId, UUID clinicId, Recurrence days, LocalHours hours) {
        this(shiftId, therapistId, clinicId, days, hours, List.of());
    }

    /** When the therapist really works on a date; see {@link LocalHours#on}. */
    public List<Span> on(LocalDate date, ZoneId zone) {
        return days.runsOn(date) ? hoursOn(date, zone) : List.of();
    }

    /** As {@link #on}, of a date that is known to be one of the days. */
    public List<Span> hoursOn(LocalDate date, ZoneId zone) {
        var whole = hours.on(date, zone);
        if (breaks.isEmpty()) {
            return whole;
        }
        var paused =
                breaks.stream().flatMap(pause -> pause.on(date, zone).stream()).toList();
        return Span.without(whole, paused);
    }

    /**
     * Whether one person would have to be in two places: the same therapist's two shifts, each in its clinic's zone and
     * breaks included, share some real time. Never true of a shift and itself. Compared date by date over the first ten
     * years both are in effect: clocks change by yearly rules, so weeks like any later one are among them.
     */
    public boolean clashesWith(Shift other, ZoneId zone, ZoneId otherZone) {
        if (shiftId.equals(other.shiftId) || !therapistId.equals(other.therapistId)) {
            return false;
        }
        var bothStarted = days.from().isAfter(other.days.from()) ? days.from() : other.days.from();
        var first = bothStarted.minusDays(FARTHEST_DATES);
        var last = first.plusYears(COMPARED_YEARS);
        var others = other.days.within(first.minusDays(FARTHEST_DATES), last.plusDays(FARTHEST_DATES)).stream()
                .collect(Collectors.toUnmodifiableSet());
        return days.within(first, last).stream()
                .anyMatch(date -> nearby(date)
                        .filter(others::contains)
                        .anyMatch(otherDate -> hours.on(date, zone).stream()
                                .anyMatch(span -> other.hours.on(otherDate, otherZone).stream()
                                        .anyMatch(span::overlaps))));
    }

    private static Stream<LocalDate> nearby(LocalDate date) {
        return date.minusDays(FARTHEST_DATES).datesUntil(date.plusDays(FARTHEST_DATES + 1));
    }
}
