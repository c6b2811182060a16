package io.unknot.events.verification;

import io.unknot.events.Topics;
import java.util.UUID;

/**
 * Somebody wants to log in by what is sent to a contact that is known to be a client's: a link and a code are to be sent
 * there, which are asked for when they are. Told by booking-service, in topic {@link Topics#VERIFICATIONS}; which contact,
 * whose, and by whom it was asked is not told. A contact that nobody is known by is not spoken of at all.
 */
public record LoginLinkAsked(UUID loginLinkId, long version, VerificationAsked.Contact of)
        implements VerificationEvent {

    @Override
    public UUID subject() {
        return loginLinkId;
    }
}
