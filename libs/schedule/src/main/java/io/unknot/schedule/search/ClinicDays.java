package io.unknot.schedule.search;

import io.unknot.schedule.clinic.ClinicCalendar;
import io.unknot.schedule.time.Span;
import java.time.LocalDate;
import java.util.List;

/** A clinic's days laid out, from a first to a last one, both included: when it is open and when visits may start. */
public final class ClinicDays {

    private final ClinicCalendar clinic;
    private final LocalDate first;
    private final LocalDate last;
    private final List<LocalDate> dates;
    private final StartGrid grid;
    private final List<Span> open;

    private ClinicDays(ClinicCalendar clinic, LocalDate first, LocalDate last) {
        this.clinic = clinic;
        this.first = first;
        this.last = last;
        // The day before and after as well: a visit may begin or end over midnight, and a clock be put back over it.
        this.dates = first.minusDays(1).datesUntil(last.plusDays(2)).toList();
        this.grid = StartGrid.of(clinic, dates.getFirst(), dates.getLast());
        this.open = Span.merged(
                dates.stream().flatMap(date -> clinic.openOn(date).stream()).toList());
    }

    /** From a first to a last day, which is not before it. */
    public static ClinicDays of(ClinicCalendar clinic, LocalDate first, LocalDate last) {
        return new ClinicDays(clinic, first, last);
    }

    /** The clinic as it was when they were laid out. */
    public ClinicCalendar clinic() {
        return clinic;
    }

    /** The first of them. */
    public LocalDate first() {
        return first;
    }

    /** The last of them. */
    public LocalDate last() {
        return last;
    }

    /** All dates on which a visit that starts on one of these days may be. */
    List<LocalDate> dates() {
        return dates;
    }

    StartGrid grid() {
        return grid;
    }

    List<Span> open() {
        return open;
    }
}
