package io.unknot.schedule.search;

import io.unknot.schedule.clinic.ClinicCalendar;
import io.unknot.schedule.roster.Roster;
import io.unknot.schedule.roster.TherapistProfile;
import io.unknot.schedule.time.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** When a therapist is at work and licensed while a clinic is open, from a first to a last day, both included. */
record WorkDays(
        ClinicCalendar clinic,
        TherapistProfile therapist,
        LocalDate first,
        LocalDate last,
        StartGrid grid,
        Timeline working,
        Timeline licensed) {

    static WorkDays of(
            ClinicCalendar clinic, TherapistProfile therapist, Roster roster, LocalDate first, LocalDate last) {
        // The day before and after as well: a visit may begin or end over midnight, and a clock be put back over it.
        var dates = first.minusDays(1).datesUntil(last.plusDays(2)).toList();
        return new WorkDays(
                clinic,
                therapist,
                first,
                last,
                StartGrid.of(clinic, first, last),
                Timeline.of(working(clinic, roster, dates)),
                Timeline.of(licensed(clinic, therapist, dates)));
    }

    private static List<Span> working(ClinicCalendar clinic, Roster roster, List<LocalDate> dates) {
        var zone = clinic.zone();
        var planned = new ArrayList<Span>();
        for (var shift : roster.shifts()) {
            for (var date : shift.days().within(dates.getFirst(), dates.getLast())) {
                planned.addAll(shift.hoursOn(date, zone));
            }
        }
        var away = new ArrayList<Span>();
        for (var off : roster.timeOff()) {
            off.days(dates.getFirst(), dates.getLast()).forEach(date -> away.addAll(off.on(date, zone)));
        }
        var open = dates.stream().flatMap(date -> clinic.openOn(date).stream()).toList();
        return Span.without(Span.shared(planned, open), away);
    }

    private static List<Span> licensed(ClinicCalendar clinic, TherapistProfile therapist, List<LocalDate> dates) {
        return dates.stream()
                .filter(therapist::licensedOn)
                .map(date -> new Span(
                        date.atStartOfDay(clinic.zone()).toInstant(),
                        date.plusDays(1).atStartOfDay(clinic.zone()).toInstant()))
                .toList();
    }
}
