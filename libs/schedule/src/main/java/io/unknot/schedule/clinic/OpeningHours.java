package io.unknot.schedule.clinic;

import io.unknot.schedule.time.Checks;
import io.unknot.schedule.time.LocalHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Hours of one weekday, from a first to a last day, both included; without them, since ever and until further notice. */
public record OpeningHours(
        DayOfWeek day,
        LocalHours hours,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil) {

    public OpeningHours {
        if (effectiveFrom != null) {
            Checks.calendarDay("effectiveFrom", effectiveFrom);
        }
        if (effectiveUntil != null) {
            Checks.calendarDay("effectiveUntil", effectiveUntil);
        }
        Checks.require(
                effectiveFrom == null || effectiveUntil == null || !effectiveUntil.isBefore(effectiveFrom),
                () -> "effectiveUntil must not be before effectiveFrom %s, but was %s"
                        .formatted(effectiveFrom, effectiveUntil));
    }

    /** Every week, without an end. */
    public OpeningHours(DayOfWeek day, LocalHours hours) {
        this(day, hours, null, null);
    }

    /** Whether they are in effect on a date. */
    public boolean runsOn(LocalDate date) {
        return date.getDayOfWeek() == day
                && (effectiveFrom == null || !date.isBefore(effectiveFrom))
                && (effectiveUntil == null || !date.isAfter(effectiveUntil));
    }

    /** Whether there may be a day on which both are in effect and share some time. */
    public boolean overlaps(OpeningHours other) {
        return day == other.day && hours.overlaps(other.hours) && startsBy(other) && other.startsBy(this);
    }

    private boolean startsBy(OpeningHours other) {
        return effectiveFrom == null || other.effectiveUntil == null || !effectiveFrom.isAfter(other.effectiveUntil);
    }
}
