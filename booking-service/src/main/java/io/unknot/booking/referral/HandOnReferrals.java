package io.unknot.booking.referral;

import io.unknot.booking.audit.By;
import io.unknot.booking.client.Belongings;
import io.unknot.booking.recommendation.TellRecommendations;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Codes and referrals of a client who is merged into another: no two of them count twice, and none for itself. */
@Component
class HandOnReferrals implements Belongings {

    private final Referrals referrals;
    private final TellRecommendations tellRecommendations;

    HandOnReferrals(Referrals referrals, TellRecommendations tellRecommendations) {
        this.referrals = referrals;
        this.tellRecommendations = tellRecommendations;
    }

    @Override
    public Mono<Void> handOn(Merge merge, By by) {
        return referrals.handOn(merge).then(tellRecommendations.of(merge.into()));
    }
}
