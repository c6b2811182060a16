package io.unknot.booking.careplan.finder;

import io.unknot.schedule.time.LocalHours;
import io.unknot.schedule.time.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * Which times a client could come: on these days and weekdays (none is any), while not taken by another visit of theirs.
 * Parts of the day (none is any) are liked, not required.
 */
public record Suits(
        LocalDate firstDay, LocalDate lastDay, Set<DayOfWeek> weekdays, List<LocalHours> parts, List<Span> elsewhere) {

    public Suits {
        weekdays = Set.copyOf(weekdays);
        parts = List.copyOf(parts);
        elsewhere = List.copyOf(elsewhere);
    }

    boolean takes(Slot slot) {
        var visible = new Span(slot.start(), slot.end());
        return !slot.day().isBefore(firstDay)
                && !slot.day().isAfter(lastDay)
                && (weekdays.isEmpty() || weekdays.contains(slot.day().getDayOfWeek()))
                && elsewhere.stream().noneMatch(visible::overlaps);
    }

    boolean inParts(LocalTime time) {
        return parts.isEmpty() || parts.stream().anyMatch(part -> part.contains(time));
    }
}
