package io.unknot.therapist.therapist;

import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import java.util.UUID;

/** Whose working life somebody knows and plans. */
public sealed interface Colleagues {

    /** Those with a shift at one of these clinics, ever, and those without any: they are nobody's yet. */
    record At(ClinicScope clinics) implements Colleagues {}

    /** Their own alone. */
    record Self(UUID therapistId) implements Colleagues {}

    /** A therapist knows their own, everybody else those of their clinics. */
    static Colleagues of(Caller.Staff staff) {
        return staff.ownDayOnly() ? new Self(staff.staffId()) : new At(staff.clinics());
    }
}
