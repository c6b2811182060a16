package io.unknot.notification.letter;

import io.unknot.notification.appointment.ClientId;
import reactor.core.publisher.Mono;

/** The contacts of all clients, which booking-service owns. */
public interface Contacts {

    /** Fails with a {@link DeliveryFailure} when there is none, or none can be had now. */
    Mono<Contact> of(ClientId client);
}
