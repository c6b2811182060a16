package io.unknot.notification.letter;

import io.unknot.notification.appointment.Appointment;
import io.unknot.notification.clinic.Clinic;
import io.unknot.notification.clinic.ClinicId;
import io.unknot.notification.message.About;
import java.util.Map;
import java.util.Optional;

/**
 * What a letter has to say, as it is when it is written: the visit, if it is about one, and every clinic it speaks of
 * that is known.
 */
public record Matter(About about, Optional<Appointment> visit, Map<ClinicId, Clinic> clinics) {

    public Matter {
        clinics = Map.copyOf(clinics);
    }

    /** Whose matter it is; empty for a verification, which is no clinic's. */
    public Optional<Clinic> clinic() {
        return about.clinic().map(clinics::get);
    }

    /** One that is spoken of. One we have not heard of yet is in the zone of whose matter it is, for all we know. */
    public Optional<Clinic> clinic(ClinicId id) {
        return Optional.ofNullable(clinics.get(id)).or(this::clinic);
    }
}
