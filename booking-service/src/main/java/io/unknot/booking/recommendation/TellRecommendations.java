package io.unknot.booking.recommendation;

import io.unknot.outbox.Outbox;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells whom a client recommends, once a visit of theirs took place or a code became theirs. */
@Component
public class TellRecommendations {

    private final Recommendations recommendations;
    private final Outbox outbox;

    TellRecommendations(Recommendations recommendations, Outbox outbox) {
        this.recommendations = recommendations;
        this.outbox = outbox;
    }

    /** Inside a write; completes at once for a client without a code. */
    public Mono<Void> of(UUID clientId) {
        return recommendations.renew(clientId).concatMap(outbox::tell).then();
    }
}
