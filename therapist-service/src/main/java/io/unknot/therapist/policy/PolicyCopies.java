package io.unknot.therapist.policy;

import reactor.core.publisher.Mono;

/** What each level of the policy says, as far as booking-service has told it. */
public interface PolicyCopies {

    /** Replaces what the level said before. Must be called with the newest of each level only. */
    Mono<Void> replace(Limit limit);
}
