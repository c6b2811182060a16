package io.unknot.therapist.recommendation;

import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** This service's copy of whom referral codes recommend. */
public interface Recommendations {

    /** Replaces whom the recommendation names. Must be called with the newest one told only. */
    Mono<Void> replace(UUID recommendationId, Set<UUID> therapistIds);

    /** Whom the code recommends; nobody when it is not known: who asks does not learn whether there is such a code. */
    Mono<Set<UUID>> by(ReferralCode code);
}
