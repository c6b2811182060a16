package io.unknot.schedule.search;

import io.unknot.schedule.time.LocalHours;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;

/** Starts somebody would take, by the clinic's clock: on these weekdays, in one of these parts of the day; empty is any. */
public record StartFilter(Set<DayOfWeek> weekdays, List<LocalHours> parts) {

    /** Whenever. */
    public static final StartFilter ANY = new StartFilter(Set.of(), List.of());

    public StartFilter {
        weekdays = Set.copyOf(weekdays);
        parts = List.copyOf(parts);
    }

    boolean takes(DayOfWeek day) {
        return weekdays.isEmpty() || weekdays.contains(day);
    }

    /** The first second of a day in one of the parts, not before this one; later than any when there is none. */
    long secondAtOrAfter(long ofDay) {
        if (parts.isEmpty()) {
            return ofDay;
        }
        long first = Long.MAX_VALUE;
        for (var part : parts) {
            if (ofDay < part.untilSecondOfDay()) {
                first = Math.min(first, Math.max(ofDay, part.from().toSecondOfDay()));
            }
        }
        return first;
    }
}
