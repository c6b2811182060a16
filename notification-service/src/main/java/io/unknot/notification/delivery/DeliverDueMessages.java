package io.unknot.notification.delivery;

import io.unknot.notification.delivery.Outcome.Broken;
import io.unknot.notification.message.FailureReason;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Sends what is due. A message is claimed, sent and marked; a crash after the mail server took it and before it is
 * marked repeats that one mail, under the same Message-ID: SMTP has no way to send exactly once.
 */
@Component
public class DeliverDueMessages {

    private final Deliveries deliveries;
    private final SendMessage sending;
    private final FinishMessage finishing;
    private final DeliverySettings settings;

    DeliverDueMessages(Deliveries deliveries, SendMessage sending, FinishMessage finishing, DeliverySettings settings) {
        this.deliveries = deliveries;
        this.sending = sending;
        this.finishing = finishing;
        this.settings = settings;
    }

    /** Sends the next batch and emits how many messages were in it; fails only while the database does. */
    public Mono<Integer> nextBatch() {
        return deliveries
                .claim(settings.batch())
                .collectList()
                .flatMap(batch -> Flux.fromIterable(batch)
                        .flatMapDelayError(this::deliver, settings.atOnce(), 1)
                        .then(Mono.just(batch.size())));
    }

    private Mono<Void> deliver(Claimed claimed) {
        // More tries than allowed were begun and never ended: whatever kills the sender must not kill every next one.
        var outcome = claimed.message().tries() > settings.tries()
                ? Mono.<Outcome>just(new Broken(FailureReason.UNEXPECTED, false))
                : sending.send(claimed);
        return outcome.flatMap(how -> finishing.finish(claimed, how));
    }
}
