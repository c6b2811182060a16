package io.unknot.booking.vault.key;

import io.unknot.booking.vault.VaultClosed;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** The keys that wrap clients' keys. The newest wraps; what an older one has wrapped can still be unwrapped. */
public interface MasterKeys {

    /** The client's key, to be stored. */
    Mono<WrappedKey> wrap(UUID clientId, byte[] key);

    /** As {@link #wrap}, for the thread that makes the tables and waits for it. */
    WrappedKey wrapNow(UUID clientId, byte[] key);

    /** As {@link #unwrap}, for the thread that makes the tables and waits for it. */
    byte[] unwrapNow(UUID clientId, WrappedKey wrapped);

    /** Whether what this master key has wrapped can be unwrapped. */
    boolean has(String masterKey);

    /** The one that wraps: the last in the order of their names that every replica has had time to see. */
    String newest();

    /** Looks for keys that were added since. None is forgotten before the next start. */
    void look();

    /** The client's key as it was; {@link VaultClosed} when its master key is not here or it is another client's. */
    Mono<byte[]> unwrap(UUID clientId, WrappedKey wrapped);
}
