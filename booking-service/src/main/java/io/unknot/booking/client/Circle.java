package io.unknot.booking.client;

import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import java.util.UUID;

/** Among which clients a member of staff knows people. */
public sealed interface Circle {

    ClinicScope clinics();

    /** Everybody who comes to these clinics. */
    record OfClinics(ClinicScope clinics) implements Circle {}

    /** Whoever comes to this therapist there. */
    record OfTherapist(UUID therapistId, ClinicScope clinics) implements Circle {}

    /** A therapist's own clients, for others those of their clinics. */
    static Circle of(Caller.Staff staff) {
        return staff.ownDayOnly() ? new OfTherapist(staff.staffId(), staff.clinics()) : new OfClinics(staff.clinics());
    }
}
