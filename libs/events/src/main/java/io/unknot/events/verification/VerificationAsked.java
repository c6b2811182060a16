package io.unknot.events.verification;

import io.unknot.events.Topics;
import java.util.UUID;

/**
 * Somebody is to show that a contact is theirs: a code is to be sent there, which is asked for when it is. Told by
 * booking-service, in topic {@link Topics#VERIFICATIONS}; which contact, and whose, is not told.
 */
public record VerificationAsked(UUID verificationId, long version, Contact of) implements VerificationEvent {

    /** By what somebody can be reached. */
    public enum Contact {
        EMAIL,
        PHONE
    }

    @Override
    public UUID subject() {
        return verificationId;
    }
}
