package io.unknot.booking.vault;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** The keys that wrap clients' keys. The newest wraps; what an older one has wrapped can still be unwrapped. */
public interface MasterKeys {

    /** The client's key, to be stored. */
    Mono<WrappedKey> wrap(UUID clientId, byte[] key);

    /** The client's key as it was; {@link VaultClosed} when its master key is not here or it is another client's. */
    Mono<byte[]> unwrap(UUID clientId, WrappedKey wrapped);
}
