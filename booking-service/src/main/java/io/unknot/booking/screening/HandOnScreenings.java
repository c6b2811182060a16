package io.unknot.booking.screening;

import io.unknot.booking.audit.By;
import io.unknot.booking.client.Belongings;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes what one client answered, and what physicians said of them, the other's when the two are merged. */
@Component
class HandOnScreenings implements Belongings {

    private final Screenings screenings;
    private final Clearances clearances;

    HandOnScreenings(Screenings screenings, Clearances clearances) {
        this.screenings = screenings;
        this.clearances = clearances;
    }

    @Override
    public Mono<Void> handOn(Merge merge, By by) {
        return screenings.handOn(merge).then(Mono.defer(() -> clearances.handOn(merge)));
    }
}
