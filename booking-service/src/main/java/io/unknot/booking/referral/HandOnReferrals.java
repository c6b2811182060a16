package io.unknot.booking.referral;

import io.unknot.booking.audit.By;
import io.unknot.booking.client.Belongings;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Codes and referrals of a client who is merged into another: no two of them count twice, and none for itself. */
@Component
class HandOnReferrals implements Belongings {

    private final Referrals referrals;

    HandOnReferrals(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public Mono<Void> handOn(Merge merge, By by) {
        return referrals.handOn(merge);
    }
}
