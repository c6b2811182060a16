package io.unknot.schedule;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A therapist's weekly hours at a clinic, from a first to a last day, both included; without a last day they go on
 * until further notice.
 */
public record Shift(
        UUID shiftId,
        UUID therapistId,
        UUID clinicId,
        WeeklyHours hours,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil) {

    /** How far apart the dates of two clocks can be: the farthest ones are more than a day apart. */
    private static final int FARTHEST_DATES = 2;

    private static final Period COMPARED = Period.ofYears(10);

    public Shift {
        Checks.calendarDay("effectiveFrom", effectiveFrom);
        if (effectiveUntil != null) {
            Checks.calendarDay("effectiveUntil", effectiveUntil);
            Checks.require(
                    !effectiveUntil.isBefore(effectiveFrom),
                    "effectiveUntil must not be before effectiveFrom %s, but was %s"
                            .formatted(effectiveFrom, effectiveUntil));
        }
    }

    /** Whether the therapist works these hours on a date; a clock change may still skip all of them. */
    public boolean runsOn(LocalDate date) {
        return date.getDayOfWeek() == hours.day()
                && !date.isBefore(effectiveFrom)
                && (effectiveUntil == null || !date.isAfter(effectiveUntil));
    }

    /** When the shift really is on a date; see {@link WeeklyHours#on}. */
    public List<Span> on(LocalDate date, ZoneId zone) {
        return runsOn(date) ? hours.on(date, zone) : List.of();
    }

    /**
     * Whether one person would have to be in two places: the same therapist's two shifts, each in its clinic's zone,
     * share some real time. Never true of a shift and itself. Compared date by date over the first ten years both are
     * in effect: clocks change by yearly rules, so weeks like any later one are among them.
     */
    public boolean clashesWith(Shift other, ZoneId zone, ZoneId otherZone) {
        if (shiftId.equals(other.shiftId) || !therapistId.equals(other.therapistId)) {
            return false;
        }
        var bothStarted = effectiveFrom.isAfter(other.effectiveFrom) ? effectiveFrom : other.effectiveFrom;
        var first = bothStarted.minusDays(FARTHEST_DATES).with(TemporalAdjusters.nextOrSame(hours.day()));
        return first.datesUntil(first.plus(COMPARED), Period.ofWeeks(1))
                .anyMatch(date -> on(date, zone).stream().anyMatch(span -> other.isOnDuring(span, date, otherZone)));
    }

    private boolean isOnDuring(Span span, LocalDate date, ZoneId zone) {
        return date.minusDays(FARTHEST_DATES)
                .datesUntil(date.plusDays(FARTHEST_DATES + 1))
                .flatMap(nearby -> on(nearby, zone).stream())
                .anyMatch(span::overlaps);
    }
}
