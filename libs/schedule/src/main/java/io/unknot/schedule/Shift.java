package io.unknot.schedule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A therapist's weekly hours at a clinic, from a first to a last day, both included; no last day means until further notice. */
public record Shift(
        UUID shiftId,
        UUID therapistId,
        UUID clinicId,
        WeeklyHours hours,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil) {

    /** Every yearly pattern of clock changes between two zones is met twice within it. */
    private static final int WEEKS_COMPARED = 105;

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
     * share some real time. Compared on the concrete days of the first two years both are in effect, so that every
     * clock change counts. Never true of a shift and itself.
     */
    public boolean clashesWith(Shift other, ZoneId zone, ZoneId otherZone) {
        if (shiftId.equals(other.shiftId) || !therapistId.equals(other.therapistId)) {
            return false;
        }
        var bothStarted = effectiveFrom.isAfter(other.effectiveFrom) ? effectiveFrom : other.effectiveFrom;
        var first = bothStarted.minusDays(1);
        return first.datesUntil(first.plusWeeks(WEEKS_COMPARED))
                .filter(this::runsOn)
                .anyMatch(date -> on(date, zone).stream().anyMatch(span -> other.isOnDuring(span, date, otherZone)));
    }

    // Two clocks are at most a day apart, so the other shift's date is this one's or one beside it.
    private boolean isOnDuring(Span span, LocalDate date, ZoneId zone) {
        return Stream.of(date.minusDays(1), date, date.plusDays(1))
                .flatMap(nearby -> on(nearby, zone).stream())
                .anyMatch(span::overlaps);
    }
}
