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

    private final ClinicDays clinicDays;
    private final TherapistProfile therapist;
    private final Timeline working;
    private final Timeline licensed;
    private final Timeline taken;
    private final Timeline visible;

    private Agenda(WorkDays days, List<TakenVisit> visits) {
        this.clinicDays = days.clinicDays();
        this.therapist = days.therapist();
        this.working = days.working();
        this.licensed = days.licensed();
        this.taken = Timeline.of(visits.stream().map(TakenVisit::withTravel).toList());
        this.visible = Timeline.of(visits.stream().map(TakenVisit::visible).toList());
    }

    /** By a roster of this therapist at this clinic, with nothing taken. */
    public static Agenda of(ClinicDays clinicDays, TherapistProfile therapist, Roster roster) {
        return new Agenda(WorkDays.of(clinicDays, therapist, roster), List.of());
    }

    /** The same days with exactly these visits, in any order. */
    public Agenda with(List<TakenVisit> visits) {
        return new Agenda(new WorkDays(clinicDays, therapist, working, licensed), visits);
    }

    /** The days it is laid out on. */
    public ClinicDays clinicDays() {
        return clinicDays;
    }

    ClinicCalendar clinic() {
        return clinicDays.clinic();
    }

    UUID therapistId() {
        return therapist.therapistId();
    }

    boolean gives(TreatmentTiming treatment) {
        return therapist.treatments().contains(treatment.treatmentId());
    }

    StartGrid grid() {
        return clinicDays.grid();
    }

    Timeline working() {
        return working;
    }

    Timeline licensed() {
        return licensed;
    }

    Timeline taken() {
        return taken;
    }

    Timeline visible() {
        return visible;
    }
}
