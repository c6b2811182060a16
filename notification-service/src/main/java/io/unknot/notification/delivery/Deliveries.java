package io.unknot.notification.delivery;

import io.unknot.notification.message.Channel;
import io.unknot.notification.message.Message;
import io.unknot.notification.message.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The messages seen as work. All times are by the database's clock; no two senders ever hold one message. */
public interface Deliveries {

    /**
     * Takes up to so many messages of the channel that are due, in nobody's hands, and whose clinic is known (one that is
     * urgent and too late to be of use is taken all the same). What is urgent comes first, in its order; of the rest each
     * clinic that has something due gets as much as any other. A message is held back while the same reader is just being
     * sent another about the same subject by this channel.
     */
    Flux<Claimed> claim(Channel channel, int most);

    /** As {@link #claim}, what is too late to be of use and of a clinic that was never heard of. */
    Flux<Claimed> claimStrays(Channel channel, int most);

    /**
     * Asks the last time, right before the messages' provider gets them. After SEND a message counts as handed over: a
     * change of its subject no longer withdraws it, and the claim is as new.
     */
    Mono<Map<MessageId, HandOver>> handOver(List<Message.Sending> messages);

    /** Gives the messages their final states, inside a write; whose claim was lost is not among the answer. */
    Mono<Set<MessageId>> close(List<Ended> messages);

    /**
     * Another try for each after a while. Those for which that is too late, and those whose claim was lost, stay as they
     * are and are not among the answer.
     */
    Mono<Set<MessageId>> putBack(List<Later> messages);

    /** What the last question was answered, and when. */
    record HandOver(Verdict verdict, Instant at) {}

    /** A message in its final state. */
    record Ended(Message.Sending message, Message outcome, boolean maybeDelivered) {}

    /** A message that is to wait; whether the try that ends here counts. */
    record Later(Message.Sending message, Duration after, boolean maybeDelivered, boolean tried) {}
}
