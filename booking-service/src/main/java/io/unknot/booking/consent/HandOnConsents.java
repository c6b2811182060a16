package io.unknot.booking.consent;

import io.unknot.booking.audit.By;
import io.unknot.booking.client.Belongings;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a client agreed to who is merged into another: the newest word of either counts. */
@Component
class HandOnConsents implements Belongings {

    private final Consents consents;

    HandOnConsents(Consents consents) {
        this.consents = consents;
    }

    @Override
    public Mono<Void> handOn(Merge merge, By by) {
        return consents.handOn(merge.from(), merge.into());
    }
}
