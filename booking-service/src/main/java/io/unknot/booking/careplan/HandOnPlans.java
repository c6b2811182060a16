package io.unknot.booking.careplan;

import io.unknot.booking.audit.By;
import io.unknot.booking.client.Belongings;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes one client's courses the other's when the two are merged. */
@Component
class HandOnPlans implements Belongings {

    private final CarePlans plans;

    HandOnPlans(CarePlans plans) {
        this.plans = plans;
    }

    @Override
    public Mono<Void> handOn(Merge merge, By by) {
        return plans.handOn(merge.from(), merge.into());
    }
}
