package io.unknot.notification.sms;

import reactor.core.publisher.Mono;

/** Who carries text messages. There is none unless one is configured, and then this channel is offered to nobody. */
public interface SmsProvider {

    /**
     * Completes when the provider has taken the message; fails with a
     * {@link io.unknot.notification.letter.DeliveryFailure} else, which says whether trying again may help and when.
     */
    Mono<Void> send(TextMessage message);
}
