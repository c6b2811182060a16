package io.unknot.notification.preference;

import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.message.Channel;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Which channels do not reach a client, because their address was refused for good. The addresses are not known here. */
public interface Addresses {

    /**
     * Remembers that the client's address for this channel was refused for good. It is not used again for thirty days,
     * or until the client says anew what they want.
     */
    Mono<Void> refused(ClientId client, Channel channel);

    /** Channels on which the client's address was refused in the last thirty days. */
    Mono<Set<Channel>> refusedOf(ClientId client);

    /** Forgets what was refused: the client may have mended it. */
    Mono<Void> mended(ClientId client);
}
