package io.unknot.booking.recommendation;

import io.unknot.events.recommendation.RecommendationChanged;
import java.util.UUID;
import reactor.core.publisher.Flux;

/** Whom each referral code recommends. */
public interface Recommendations {

    /**
     * Works out anew whom the client's codes recommend, each locked until the surrounding write ends, and says under the
     * next version what has changed; nothing of a code that recommends nobody and never did.
     */
    Flux<RecommendationChanged> renew(UUID clientId);
}
