package io.unknot.schedule.search;

import io.unknot.schedule.TakenVisit;
import io.unknot.schedule.TreatmentTiming;
import io.unknot.schedule.clinic.ClinicCalendar;
import io.unknot.schedule.roster.Roster;
import io.unknot.schedule.roster.TherapistProfile;
import java.util.List;
import java.util.UUID;

/** A therapist's days at one clinic, ready to be searched: when there is work, and what of it is already taken. */
public final class Agenda {

    private final WorkDays days;
    private final Timeline taken;
    private final Timeline visible;

    private Agenda(WorkDays days, List<TakenVisit> visits) {
        this.days = days;
        this.taken = Timeline.of(visits.stream().map(TakenVisit::withTravel).toList());
        this.visible = Timeline.of(visits.stream().map(TakenVisit::visible).toList());
    }

    /** By a roster of this therapist at this clinic, with nothing taken. */
    public static Agenda of(ClinicDays clinicDays, TherapistProfile therapist, Roster roster) {
        return new Agenda(WorkDays.of(clinicDays, therapist, roster), List.of());
    }

    /** The same days with exactly these visits, in any order. */
    public Agenda with(List<TakenVisit> visits) {
        return new Agenda(days, visits);
    }

    /** The days it is laid out on. */
    public ClinicDays clinicDays() {
        return days.clinicDays();
    }

    ClinicCalendar clinic() {
        return clinicDays().clinic();
    }

    UUID therapistId() {
        return days.therapist().therapistId();
    }

    boolean gives(TreatmentTiming treatment) {
        return days.therapist().treatments().contains(treatment.treatmentId());
    }

    StartGrid grid() {
        return clinicDays().grid();
    }

    Timeline working() {
        return days.working();
    }

    Timeline licensed() {
        return days.licensed();
    }

    Timeline taken() {
        return taken;
    }

    Timeline visible() {
        return visible;
    }
}
