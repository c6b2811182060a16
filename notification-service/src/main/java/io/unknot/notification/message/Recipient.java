package io.unknot.notification.message;

import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.appointment.TherapistId;
import io.unknot.notification.clinic.ClinicId;
import java.util.UUID;

/** To whom a message is owed. Who that is and how to reach them is asked when it is sent. */
public sealed interface Recipient {

    /** The id under which they are kept where they are known. */
    UUID id();

    /** Whose visit it is, or is to be. */
    record Client(ClientId client) implements Recipient {
        @Override
        public UUID id() {
            return client.value();
        }
    }

    /** Who gives treatments. */
    record Therapist(TherapistId therapist) implements Recipient {
        @Override
        public UUID id() {
            return therapist.value();
        }
    }

    /** Whoever is at the desk of a clinic. */
    record ClinicStaff(ClinicId clinic) implements Recipient {
        @Override
        public UUID id() {
            return clinic.value();
        }
    }

    /** Somebody whose contact is yet to be shown to be theirs: known by the id of that verification. */
    record Newcomer(UUID id) implements Recipient {}

    /** Whoever reads a contact that clients log in by: known by the id of that login link, and to us by nothing else. */
    record LoggingIn(UUID id) implements Recipient {}
}
