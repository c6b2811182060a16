package io.unknot.notification.delivery;

import io.unknot.notification.delivery.Outcome.Broken;
import io.unknot.notification.delivery.Outcome.Delivered;
import io.unknot.notification.delivery.Outcome.NothingToSay;
import io.unknot.notification.delivery.Outcome.OutOfHand;
import io.unknot.notification.message.Change;
import io.unknot.outbox.Outbox;
import io.unknot.outbox.Writes;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Writes down how a try went, together with the event that tells of it. */
@Component
class FinishMessage {

    /** A moment without the database must not send a mail twice that the claim still protects. */
    private static final Retry INSISTENT = Retry.backoff(5, Duration.ofMillis(200));

    private final Deliveries deliveries;
    private final Writes writes;
    private final Outbox outbox;
    private final DeliverySettings settings;
    private final DeliveryMeters meters;

    FinishMessage(
            Deliveries deliveries, Writes writes, Outbox outbox, DeliverySettings settings, DeliveryMeters meters) {
        this.deliveries = deliveries;
        this.writes = writes;
        this.outbox = outbox;
        this.settings = settings;
        this.meters = meters;
    }

    /** Fails only while the database does; then the claim lapses and the message is tried once more. */
    Mono<Void> finish(Claimed claimed, Outcome outcome) {
        var message = claimed.message();
        return switch (outcome) {
            case Delivered(var at) -> close(claimed, message.sent(at), true);
            case NothingToSay() -> close(claimed, message.skipped(), claimed.maybeDelivered());
            case Broken broken -> tryAgainOrFail(claimed, broken);
            case OutOfHand() -> Mono.empty();
        };
    }

    private Mono<Void> tryAgainOrFail(Claimed claimed, Broken broken) {
        var message = claimed.message();
        var maybeDelivered = broken.maybeDelivered() || claimed.maybeDelivered();
        var fail = close(claimed, message.failed(broken.reason()), maybeDelivered);
        if (!broken.reason().passing() || message.tries() >= settings.tries()) {
            return fail;
        }
        var wait = settings.waitAfter(message.tries(), RandomGenerator.getDefault());
        return writes.write(deliveries.putBack(message, wait, maybeDelivered))
                .retryWhen(INSISTENT)
                .flatMap(back -> back ? Mono.fromRunnable(() -> meters.putBack(message)) : fail);
    }

    private Mono<Void> close(Claimed claimed, Change<?> change, boolean maybeDelivered) {
        var closed = deliveries
                .close(claimed.message(), change.after(), maybeDelivered)
                .flatMap(done ->
                        done ? outbox.tellAll(change.event().stream().toList()).thenReturn(true) : Mono.just(false));
        return writes.write(closed)
                .retryWhen(INSISTENT)
                .filter(done -> done)
                .doOnNext(done -> meters.ended(change.after()))
                .then();
    }
}
