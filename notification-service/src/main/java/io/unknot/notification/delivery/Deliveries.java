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
     * of use is taken all the same). A message is held back while another about the same appointment is being sent.
     */
    Flux<Claimed> claim(int most);

    /**
     * Asks the last time, right before the mail server gets the message. After SEND it counts as handed over: a change
     * of the appointment no longer withdraws it, and the claim is as new.
     */
    Mono<HandOver> handOver(Message.Sending message);

    /** Gives the message its final state, inside a write. False, and nothing changed, if the claim was lost. */
    Mono<Boolean> close(Message.Sending message, Message outcome, boolean maybeDelivered);

    /** Another try after the wait. False, and nothing changed, if that is too late or the claim was lost. */
    Mono<Boolean> putBack(Message.Sending message, Duration wait, boolean maybeDelivered);

    /** What the last question was answered, and when. */
    record HandOver(Verdict verdict, Instant at) {}
}
