package io.unknot.booking.client.verification;

import io.unknot.booking.audit.By;
import io.unknot.booking.client.Belongings;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A question about a contact of somebody who is merged into another ends: the other has contacts of their own. */
@Component
class HandOnVerifications implements Belongings {

    private final Verifications verifications;

    HandOnVerifications(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public Mono<Void> handOn(Merge merge, By by) {
        return verifications.end(merge.from());
    }
}
