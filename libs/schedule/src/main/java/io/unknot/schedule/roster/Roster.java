package io.unknot.schedule.roster;

import io.unknot.schedule.time.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** A therapist's shifts at a clinic, and the time off that goes before them. */
public record Roster(List<Shift> shifts, List<TimeOff> timeOff) {

    public Roster {
        shifts = List.copyOf(shifts);
        timeOff = List.copyOf(timeOff);
    }

    /** When shifts put the therapist at work on a date, before any time off; shifts that touch are one span. */
    public List<Span> plannedOn(LocalDate date, ZoneId zone) {
        return Span.merged(
                shifts.stream().flatMap(shift -> shift.on(date, zone).stream()).toList());
    }

    /** When the therapist is away on a date. */
    public List<Span> awayOn(LocalDate date, ZoneId zone) {
        return timeOff.stream().flatMap(off -> off.on(date, zone).stream()).toList();
    }
}
