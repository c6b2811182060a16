package io.unknot.schedule.search;

import io.unknot.schedule.clinic.ClinicCalendar;
import io.unknot.schedule.time.LocalHours;
import io.unknot.schedule.time.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** A clinic's days laid out, from a first to a last one, both included: when it is open and when visits may start. */
public final class ClinicDays {

    private final ClinicCalendar clinic;
    private final LocalDate first;
    private final LocalDate last;
    private final List<LocalDate> dates;
    private final StartGrid grid;
    private final List<Span> open;
    private final AtomicReferenceArray<@Nullable Timeline> read;
    private final Timeline today;
    private final long horizonEnd;

    private ClinicDays(ClinicCalendar clinic, LocalDate first, LocalDate last) {
        this.clinic = clinic;
        this.first = first;
        this.last = last;
        // The day before and after as well: a visit may begin or end over midnight, and a clock be put back over it.
        this.dates = first.minusDays(1).datesUntil(last.plusDays(2)).toList();
        this.grid = StartGrid.of(clinic, dates.getFirst(), dates.getLast());
        this.open = Span.merged(
                dates.stream().flatMap(date -> clinic.openOn(date).stream()).toList());
        this.read = new AtomicReferenceArray<>(dates.size());
        this.today = read(first);
        this.horizonEnd = Seconds.atOrAfter(
                clinic.horizonEnd(first.atStartOfDay(clinic.zone()).toInstant()));
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

    /** Whether the clinic's clock shows the first of them. */
    public boolean beginOn(Instant now) {
        return today.holds(now.getEpochSecond());
    }

    /** The first second that is too far ahead to book. */
    long horizonEnd(Instant now) {
        return beginOn(now) ? horizonEnd : Seconds.atOrAfter(clinic.horizonEnd(now));
    }

    /** All the time in which the clinic's clock shows the date it shows at this second. */
    Timeline day(long second) {
        long epochDay = grid.epochDay(second);
        int index = Math.toIntExact(epochDay - dates.getFirst().toEpochDay());
        if (index < 0 || index >= read.length()) {
            return read(LocalDate.ofEpochDay(epochDay));
        }
        var known = read.get(index);
        if (known != null) {
            return known;
        }
        var day = read(LocalDate.ofEpochDay(epochDay));
        read.set(index, day);
        return day;
    }

    private Timeline read(LocalDate date) {
        return Timeline.of(LocalHours.ALL_DAY.on(date, clinic.zone()));
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
