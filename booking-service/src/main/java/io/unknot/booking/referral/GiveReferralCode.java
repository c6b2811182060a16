package io.unknot.booking.referral;

import io.unknot.booking.recommendation.TellRecommendations;
import io.unknot.booking.referral.Referrals.OwnCode;
import io.unknot.outbox.Writes;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A client's own code; the first time they ask it is drawn. */
@Component
public class GiveReferralCode {

    private static final int DRAWS = 3;

    private final Writes writes;
    private final Referrals referrals;
    private final TellRecommendations tellRecommendations;

    GiveReferralCode(Writes writes, Referrals referrals, TellRecommendations tellRecommendations) {
        this.writes = writes;
        this.referrals = referrals;
        this.tellRecommendations = tellRecommendations;
    }

    /** The code of a client there is. */
    public Mono<OwnCode> to(UUID clientId) {
        return referrals.of(clientId).switchIfEmpty(writes.write(draw(clientId)));
    }

    // What was drawn may be somebody's already, once in a thousand million.
    private Mono<OwnCode> draw(UUID clientId) {
        return Mono.defer(() -> referrals.give(clientId, ReferralCode.draw()))
                .filter(given -> given)
                .repeatWhenEmpty(DRAWS, attempts -> attempts)
                .then(tellRecommendations.of(clientId))
                .then(referrals.of(clientId));
    }
}
