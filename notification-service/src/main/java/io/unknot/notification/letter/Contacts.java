package io.unknot.notification.letter;

import io.unknot.notification.message.Recipient;
import reactor.core.publisher.Mono;

/** How to reach whoever a message is for, which other services know. */
public interface Contacts {

    /**
     * Fails with a {@link DeliveryFailure} when there is no contact, or none can be had now. Asking for a newcomer draws
     * them a new code.
     */
    Mono<Addressee> of(Recipient recipient);
}
