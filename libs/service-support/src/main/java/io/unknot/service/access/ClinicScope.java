package io.unknot.service.access;

import java.util.Set;
import java.util.UUID;

/** The clinics a member of staff works for: every one, or those named. */
public record ClinicScope(boolean all, Set<UUID> clinics) {

    /** Copies the clinics; a scope over all of them names none. */
    public ClinicScope {
        clinics = all ? Set.of() : Set.copyOf(clinics);
    }

    /** Whether the clinic is within this scope. */
    public boolean covers(UUID clinicId) {
        return all || clinics.contains(clinicId);
    }

    /** Every clinic of the organisation, also those opened later. */
    public static ClinicScope everywhere() {
        return new ClinicScope(true, Set.of());
    }

    /** Only these clinics; none at all when called without any. */
    public static ClinicScope of(UUID... clinics) {
        return new ClinicScope(false, Set.of(clinics));
    }
}
