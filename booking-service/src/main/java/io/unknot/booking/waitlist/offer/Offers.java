package io.unknot.booking.waitlist.offer;

import io.unknot.booking.appointment.Scope;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** All offers made to those who wait. Staff know of those at their clinics, clients of their own. */
public interface Offers {

    /** Adds an open one. */
    Mono<Void> add(WaitlistOffer offer);

    /** Empty when there is none within the scope. */
    Mono<WaitlistOffer> find(UUID id, Scope scope);

    /** The open one of a wish, if there is one. */
    Mono<WaitlistOffer> openOf(UUID wishId);

    /** Ends the open one that this appointment is the hold of; empty when there is none. Inside a write. */
    Mono<WaitlistOffer> end(UUID appointmentId, WaitlistOffer.State as);
}
