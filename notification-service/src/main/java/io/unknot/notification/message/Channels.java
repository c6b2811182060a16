package io.unknot.notification.message;

import io.unknot.events.reminder.MessageKind;
import io.unknot.notification.appointment.ClientId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/** By which ways clients may be written to, as they wish. */
public interface Channels {

    /** Those the client allows for messages of each kind, the one they like best first; none if they want none. */
    Mono<Map<MessageKind, List<Channel>>> of(ClientId client, Set<MessageKind> kinds);

    /** As {@link #of(ClientId, Set)} for one kind. */
    default Mono<List<Channel>> of(ClientId client, MessageKind kind) {
        return of(client, Set.of(kind)).map(found -> found.getOrDefault(kind, List.of()));
    }

    /** The client's address for this channel was refused for good: it is not among those allowed for a while. */
    Mono<Void> refused(ClientId client, Channel channel);
}
