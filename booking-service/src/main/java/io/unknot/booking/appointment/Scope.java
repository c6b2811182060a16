package io.unknot.booking.appointment;

import io.unknot.service.access.ClinicScope;
import java.util.Optional;
import java.util.UUID;

/** Whose appointments somebody may know of. */
public sealed interface Scope {

    boolean covers(Visit visit);

    /** A client's own. */
    record OwnOf(UUID clientId) implements Scope {
        @Override
        public boolean covers(Visit visit) {
            return visit.clientId().equals(clientId);
        }
    }

    /** Those a therapist gives at the clinics they work for; at one of them when it is named. */
    record OwnDayOf(UUID therapistId, At at) implements Scope {
        @Override
        public boolean covers(Visit visit) {
            return at.covers(visit)
                    && visit.parts().stream()
                            .anyMatch(part -> part.therapistId().equals(therapistId));
        }
    }

    /** Those of the clinics a member of staff works for; of one of them when it is named. */
    record At(ClinicScope clinics, Optional<UUID> onlyAt) implements Scope {
        @Override
        public boolean covers(Visit visit) {
            return clinics.covers(visit.clinicId())
                    && onlyAt.map(visit.clinicId()::equals).orElse(true);
        }
    }
}
