package io.unknot.notification.fallback;

import io.unknot.notification.message.MessageId;
import reactor.core.publisher.Mono;

/** Which message stands in for which. */
public interface Fallbacks {

    /** Notes that the one stands in for the other, which could not be delivered, and belongs to its trace; inside a write. */
    Mono<Void> note(MessageId instead, MessageId failed);
}
