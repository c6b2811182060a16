package io.unknot.schedule.search;

import io.unknot.schedule.StrainGuard;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Whether a therapist's visits leave strength for one more; without a guard they always do. */
final class Strain {

    private final @Nullable StrainGuard guard;
    private final Timeline visits;
    private final ClinicDays days;
    private Timeline day = Timeline.EMPTY;

    Strain(@Nullable StrainGuard guard, Timeline visits, ClinicDays days) {
        this.guard = guard;
        this.visits = visits;
        this.days = days;
    }

    /** The same second when a visit may begin at it, else a later one before which none may. */
    long whenAllowed(long from, long until) {
        if (guard == null) {
            return from;
        }
        long rested = whenRested(guard, from, until);
        return rested == from ? whenDayAllows(guard.aDay().toSeconds(), from, until) : rested;
    }

    private long whenRested(StrainGuard strain, long from, long until) {
        long rest = strain.rest().toSeconds();
        int next = visits.endingAfter(from);
        if (inARow(from, until, next, rest) <= strain.inARow().toSeconds()) {
            return from;
        }
        // The row before lasts until a rest after its end; the one after it only grows while a visit moves towards it.
        if (next > 0 && visits.until(next - 1) + rest > from) {
            return visits.until(next - 1) + rest;
        }
        return visits.until(next);
    }

    private long inARow(long from, long until, int next, long rest) {
        long seconds = until - from;
        long rowFrom = from;
        for (int index = next - 1; index >= 0 && visits.until(index) + rest > rowFrom; index--) {
            seconds += visits.until(index) - visits.from(index);
            rowFrom = visits.from(index);
        }
        long rowUntil = until;
        for (int index = next; index < visits.size() && visits.from(index) < rowUntil + rest; index++) {
            seconds += visits.until(index) - visits.from(index);
            rowUntil = visits.until(index);
        }
        return seconds;
    }

    private long whenDayAllows(long aDay, long from, long until) {
        turnTo(from);
        long dayEnd = day.until(day.endingAfter(from));
        if (until > dayEnd) {
            return allowsEachDay(aDay, from, until) ? from : from + 1;
        }
        long left = aDay - given();
        return until - from <= left ? from : Math.max(from + 1, dayEnd - Math.max(0, left));
    }

    // Over midnight, which a clock put back may show twice.
    private boolean allowsEachDay(long aDay, long from, long until) {
        return LongStream.of(from, until - 1).allMatch(second -> {
            turnTo(second);
            return day.within(from, until) + given() <= aDay;
        });
    }

    private long given() {
        long seconds = 0;
        for (int part = 0; part < day.size(); part++) {
            seconds += visits.within(day.from(part), day.until(part));
        }
        return seconds;
    }

    private void turnTo(long second) {
        if (!day.holds(second)) {
            day = days.day(second);
        }
    }
}
