package io.unknot.booking.client.verification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which contacts were found to be whose. */
public interface VerifiedContacts {

    /** Since when which contact of the client is known to be theirs. */
    Mono<Verified> of(UUID clientId);

    /** Those who have shown that this contact is theirs: ten at most, and each of them can log in by it. */
    Flux<UUID> whose(Channel channel, String contact);

    /** Empty where it was not verified, or changed since. */
    record Verified(Optional<Instant> email, Optional<Instant> phone) {}
}
