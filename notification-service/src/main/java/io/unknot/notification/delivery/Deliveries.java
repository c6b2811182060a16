package io.unknot.notification.delivery;

import io.unknot.notification.message.Message;
import java.time.Duration;
import java.time.Instant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The messages seen as work. All times are by the database's clock; no two senders ever hold one message. */
public interface Deliveries {

    /**
     * Takes up to so many messages that are due, in nobody's hands, and whose clinic is known (a message too late to be
     * of use is taken all the same). A message is held back while the same reader is just being sent another about the same subject.
     */
    Flux<Claimed> claim(int most);

    /**
     * Asks the last time, right before the mail server gets the message. After SEND it counts as handed over: a change
     * of its subject no longer withdraws it, and the claim is as new.
     */
    Mono<HandOver> handOver(Message.Sending message);

    /** Gives the message its final state, inside a write. False, and nothing changed, if the claim was lost. */
    Mono<Boolean> close(Message.Sending message, Message outcome, boolean maybeDelivered);

    /** Another try after the wait. False, and nothing changed, if that is too late or the claim was lost. */
    Mono<Boolean> putBack(Message.Sending message, Duration wait, boolean maybeDelivered);

    /** What the last question was answered, and when. */
    record HandOver(Verdict verdict, Instant at) {}
}
