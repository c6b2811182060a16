package io.unknot.booking.client.verification;

import io.unknot.booking.client.verification.Verification.Sent;
import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** All questions whether a contact is a client's, for a day. Inside a write. */
public interface Verifications {

    /** Asks for a client's contact; false when that contact was asked about three times in ten minutes, by whomever. */
    Mono<Boolean> ask(UUID id, UUID clientId, Channel channel, String contact, boolean guest);

    /** Locked until the write ends; empty when there is none. */
    Mono<Verification> lock(UUID id);

    Mono<Void> keepSent(UUID id, Sent sent);

    Mono<Void> countTry(UUID id);

    /** Notes that the contact is the client's. */
    Mono<Void> verified(Verification verification);

    /** Ends all questions about this client. */
    Mono<Void> end(UUID clientId);

    /** The database's clock. */
    Mono<Instant> now();
}
