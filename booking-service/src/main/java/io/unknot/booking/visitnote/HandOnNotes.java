package io.unknot.booking.visitnote;

import io.unknot.booking.audit.By;
import io.unknot.booking.client.Belongings;
import io.unknot.booking.client.Clients;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Notes of a client who is merged into another, sealed anew. Whoever writes one has the client first, as here. */
@Component
@Order(Belongings.LOCKING - 1)
class HandOnNotes implements Belongings {

    private final Clients clients;
    private final VisitNotes notes;

    HandOnNotes(Clients clients, VisitNotes notes) {
        this.clients = clients;
        this.notes = notes;
    }

    @Override
    public Mono<Void> handOn(Merge merge, By by) {
        return clients.lock(merge.from()).then(notes.handOn(merge));
    }
}
