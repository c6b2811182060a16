package io.unknot.booking.appointment.claim;

import io.unknot.booking.screening.gate.GateFacts;
import io.unknot.booking.wish.Wish;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What each claim stands on, read in one step: claims are what this service does most. */
public interface ClaimGrounds {

    /**
     * Inside a write: waits until no other write claims for the wish's therapists or client, keeps others waiting until
     * this write ends, and says what the claim stands on. To be called before anything is claimed.
     */
    Mono<ClaimGround> enter(Wish wish);

    /** What the client's safety is judged by where nothing else is asked, as for a place in a visit for several. */
    Mono<SafetyGround> safety(UUID clientId, Collection<UUID> treatmentIds);

    /** As {@link #safety(UUID, Collection)}, of several clients at once, each with all of these treatments. */
    Mono<Map<UUID, GateFacts>> safety(Collection<UUID> clientIds, Collection<UUID> treatmentIds);

    /** What a client's safety is judged by, and the database's clock when it was read. */
    record SafetyGround(Instant now, GateFacts facts) {}
}
