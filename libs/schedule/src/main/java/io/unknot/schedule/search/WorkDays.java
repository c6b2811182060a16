package io.unknot.schedule.search;

import io.unknot.schedule.roster.Roster;
import io.unknot.schedule.roster.TherapistProfile;
import io.unknot.schedule.time.LocalHours;
import io.unknot.schedule.time.Span;
import java.util.ArrayList;
import java.util.List;

/** When a therapist is at work, and when licensed, on the days of a clinic. */
record WorkDays(ClinicDays clinicDays, TherapistProfile therapist, Timeline working, Timeline licensed) {

    /** By a roster of this therapist at this clinic. */
    static WorkDays of(ClinicDays clinicDays, TherapistProfile therapist, Roster roster) {
        var working = Timeline.of(working(clinicDays, roster));
        var licensed = Timeline.of(licensed(clinicDays, therapist));
        // Nearly all are licensed whenever they work, and share one timeline that says so.
        return new WorkDays(clinicDays, therapist, working, licensed.spans(working) ? Timeline.ALWAYS : licensed);
    }

    private static List<Span> working(ClinicDays clinicDays, Roster roster) {
        var zone = clinicDays.clinic().zone();
        var first = clinicDays.dates().getFirst();
        var last = clinicDays.dates().getLast();
        var planned = new ArrayList<Span>();
        for (var shift : roster.shifts()) {
            for (var date : shift.days().within(first, last)) {
                planned.addAll(shift.hoursOn(date, zone));
            }
        }
        var away = new ArrayList<Span>();
        for (var off : roster.timeOff()) {
            off.days(first, last).forEach(date -> away.addAll(off.on(date, zone)));
        }
        return Span.without(Span.shared(planned, clinicDays.open()), away);
    }

    private static List<Span> licensed(ClinicDays clinicDays, TherapistProfile therapist) {
        var zone = clinicDays.clinic().zone();
        return clinicDays.dates().stream()
                .filter(therapist::licensedOn)
                .flatMap(date -> LocalHours.ALL_DAY.on(date, zone).stream())
                .toList();
    }
}
