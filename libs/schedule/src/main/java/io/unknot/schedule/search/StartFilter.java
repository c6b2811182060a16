package io.unknot.schedule.search;

import io.unknot.schedule.time.LocalHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
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

    boolean takesAny() {
        return weekdays.isEmpty() && parts.isEmpty();
    }

    boolean takes(DayOfWeek day) {
        return weekdays.isEmpty() || weekdays.contains(day);
    }

    boolean takes(LocalTime time) {
        return parts.isEmpty() || parts.stream().anyMatch(part -> part.contains(time));
    }
}
