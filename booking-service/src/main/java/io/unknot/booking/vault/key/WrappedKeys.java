package io.unknot.booking.vault.key;

import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** All keys that are wrapped, clients' and the service's own, to be wrapped anew. */
public interface WrappedKeys {

    /**
     * Inside a write: some of those that an older master key than this one wraps, locked; at most so many. Those that
     * another replica is wrapping anew are passed over.
     */
    Mono<List<Wrapped>> behind(String masterKey, int limit);

    /** Inside the same write: keeps them as they are wrapped now. */
    Mono<Void> replace(List<Wrapped> anew);

    /** A key, and whom or what it is wrapped for. */
    record Wrapped(UUID id, WrappedKey key) {}
}
