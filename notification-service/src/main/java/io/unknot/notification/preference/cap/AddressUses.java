package io.unknot.notification.preference.cap;

import io.unknot.notification.message.Channel;
import io.unknot.notification.message.MessageId;
import java.util.List;
import java.util.Set;
import reactor.core.publisher.Mono;

/** How often each address was written to in the last day. The addresses themselves are not known here. */
public interface AddressUses {

    /**
     * Counts these messages, each against its cap, and emits those that are within it. One that was counted before is not
     * counted again. Senders that write to one address at the same moment are counted one after the other.
     */
    Mono<Set<MessageId>> take(List<Use> uses);

    /** Forgets what is over a day old, up to so many. */
    Mono<Long> forget(int most);

    /** A message to an address, as the hexadecimal digits of its hash; the cap is for those of its urgency. */
    record Use(MessageId message, Channel channel, String address, boolean urgent, int cap) {}
}
