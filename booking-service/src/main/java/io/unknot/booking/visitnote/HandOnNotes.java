package io.unknot.booking.visitnote;

import io.unknot.booking.audit.By;
import io.unknot.booking.client.Belongings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Notes of a client who is merged into another, sealed anew. Whoever writes one has the client first, as here. */
@Component
@Order(Belongings.LOCKING - 1)
class HandOnNotes implements Belongings {

    private final VisitNotes notes;

    HandOnNotes(VisitNotes notes) {
        this.notes = notes;
    }

    @Override
    public Mono<Void> handOn(Merge merge, By by) {
        return notes.lockClient(merge.from()).then(notes.handOn(merge));
    }
}
