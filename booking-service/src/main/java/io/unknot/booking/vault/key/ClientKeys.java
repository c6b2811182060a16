package io.unknot.booking.vault.key;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** The wrapped key of each client who has one. Without it nothing that was sealed for the client can be read again. */
public interface ClientKeys {

    /** Empty when the client has none. */
    Mono<WrappedKey> find(UUID clientId);

    /** Of those who have one; at most 1,000 are asked for. */
    Mono<Map<UUID, WrappedKey>> find(Collection<UUID> clientIds);

    /** The key the client has after this: this one, unless there was one already. */
    Mono<WrappedKey> add(UUID clientId, WrappedKey key);
}
