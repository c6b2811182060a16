package io.unknot.booking.referral;

import io.unknot.booking.client.Belongings.Merge;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Whose code is whose, and who came by it. */
public interface Referrals {

    /** The client's own code and whom it has brought; empty when they have none yet. */
    Mono<OwnCode> of(UUID clientId);

    /** Gives the client this code unless they have one; false when somebody else has it. */
    Mono<Boolean> give(UUID clientId, ReferralCode code);

    /** What decides whether this client may still come by this code; the client is locked until the write ends. */
    Mono<Newcomer> newcomer(UUID clientId, ReferralCode code);

    /** False when the client has already come by a code. */
    Mono<Boolean> add(UUID clientId, UUID referredBy);

    /** Makes what is the one client's the other's: codes go on to work, and whoever came twice came by the first. */
    Mono<Void> handOn(Merge merge);

    /** How many came by the code, and how many of those have had a visit. */
    record OwnCode(ReferralCode code, int joined, int completed) {}

    /** Whose the code is, by whose the client has come already, and whether they have had a visit. */
    record Newcomer(Optional<UUID> codeOf, Optional<UUID> cameBy, boolean hadVisit) {}
}
