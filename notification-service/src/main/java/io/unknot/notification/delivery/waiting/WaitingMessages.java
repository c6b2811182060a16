package io.unknot.notification.delivery.waiting;

import io.unknot.events.reminder.MessageKind;
import io.unknot.notification.message.Channel;
import reactor.core.publisher.Flux;

/** Messages that are due, in nobody's hands, and not sent yet. */
public interface WaitingMessages {

    /** How many there are now, for each kind and channel of which there are any. */
    Flux<Waiting> count();

    /** So many of one kind wait to go by one channel. */
    record Waiting(MessageKind kind, Channel channel, long messages) {}
}
