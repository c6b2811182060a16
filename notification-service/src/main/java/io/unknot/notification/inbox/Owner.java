package io.unknot.notification.inbox;

import io.unknot.service.access.ClinicScope;
import java.util.UUID;

/** Whose inbox somebody reads. */
public sealed interface Owner {

    /** A client's own. */
    record OfClient(UUID client) implements Owner {}

    /**
     * Of staff: those of their clinics, which they share with whoever works there, and their own as a therapist, who is
     * known by the same id to the login and to the catalogue.
     */
    record OfStaff(UUID staff, ClinicScope clinics) implements Owner {

        /** Whether what comes to this recipient is theirs to read. */
        boolean reads(UUID recipient) {
            return staff.equals(recipient) || clinics.covers(recipient);
        }
    }

    /** Whether what comes to this recipient is theirs to read. */
    default boolean concerns(UUID recipient) {
        return switch (this) {
            case OfClient(var client) -> client.equals(recipient);
            case OfStaff staff -> staff.reads(recipient);
        };
    }
}
