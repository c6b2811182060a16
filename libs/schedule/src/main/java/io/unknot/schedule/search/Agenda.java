package io.unknot.schedule.search;

import io.unknot.schedule.TakenVisit;
import io.unknot.schedule.TreatmentTiming;
import io.unknot.schedule.clinic.ClinicCalendar;
import java.util.List;
import java.util.UUID;

/** A therapist's days at one clinic, ready to be searched: when there is work, and what of it is already taken. */
public final class Agenda {

    private final WorkDays days;
    private final Timeline taken;
    private final Timeline visible;

    Agenda(WorkDays days, List<TakenVisit> visits) {
        this.days = days;
        this.taken = Timeline.of(visits.stream().map(TakenVisit::withTravel).toList());
        this.visible = Timeline.of(visits.stream().map(TakenVisit::visible).toList());
    }

    /** The clinic as it was when the days were laid out. */
    public ClinicCalendar clinic() {
        return days.clinic();
    }

    /** Whose days these are. */
    public UUID therapistId() {
        return days.therapist().therapistId();
    }

    boolean gives(TreatmentTiming treatment) {
        return days.therapist().treatments().contains(treatment.treatmentId());
    }

    WorkDays days() {
        return days;
    }

    Timeline taken() {
        return taken;
    }

    Timeline visible() {
        return visible;
    }
}
