package io.unknot.therapist.treatment;

import io.unknot.schedule.TreatmentTiming;
import java.util.UUID;

/** What is booked. The technique is how hands are used in it, in the clinic's own words. */
public record Treatment(TreatmentTiming timing, String name, String technique, Modality modality, Price price) {

    /** The id its timing carries to the calendar. */
    public UUID id() {
        return timing.treatmentId();
    }
}
