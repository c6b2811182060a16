package io.unknot.schedule.search;

import io.unknot.schedule.StrainGuard;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Whether a therapist's visits leave strength for one more; without a guard they always do. */
final class Strain {

    private final @Nullable StrainGuard guard;
    private final Timeline visits;
    private final ZoneId zone;
    private long dayFrom;
    private long dayUntil;

    Strain(@Nullable StrainGuard guard, Timeline visits, ZoneId zone) {
        this.guard = guard;
        this.visits = visits;
        this.zone = zone;
    }

    boolean allows(long from, long until) {
        if (guard == null) {
            return true;
        }
        return inARow(from, until, guard.rest().toSeconds()) <= guard.inARow().toSeconds()
                && onTheDay(from, until) <= guard.aDay().toSeconds();
    }

    private long inARow(long from, long until, long rest) {
        int next = visits.endingAfter(from);
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

    private long onTheDay(long from, long until) {
        if (from < dayFrom || from >= dayUntil) {
            var day = LocalDate.ofInstant(Instant.ofEpochSecond(from), zone);
            dayFrom = day.atStartOfDay(zone).toEpochSecond();
            dayUntil = day.plusDays(1).atStartOfDay(zone).toEpochSecond();
        }
        return Math.min(until, dayUntil) - Math.max(from, dayFrom) + visits.within(dayFrom, dayUntil);
    }
}
