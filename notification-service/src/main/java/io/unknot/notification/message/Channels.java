package io.unknot.notification.message;

import io.unknot.events.reminder.MessageKind;
import io.unknot.notification.appointment.ClientId;
import java.util.List;
import reactor.core.publisher.Mono;

/** By which ways clients may be written to, as they wish. */
public interface Channels {

    /** Those the client allows for messages of this kind, the one they like best first; none if they want none. */
    Mono<List<Channel>> of(ClientId client, MessageKind kind);

    /** The client's address for this channel was refused for good: it is not among those allowed for a while. */
    Mono<Void> refused(ClientId client, Channel channel);
}
