package io.unknot.booking.appointment;

import io.unknot.booking.wish.Wish;
import reactor.core.publisher.Mono;

/** What each claim stands on, read in one step: claims are what this service does most. */
public interface ClaimGrounds {

    /**
     * Inside a write: waits until no other write claims for the wish's therapists or client, keeps others waiting until
     * this write ends, and says what the claim stands on. To be called before anything is claimed.
     */
    Mono<ClaimGround> enter(Wish wish);
}
