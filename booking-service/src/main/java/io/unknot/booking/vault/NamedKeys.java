package io.unknot.booking.vault;

import io.unknot.booking.vault.key.WrappedKey;
import reactor.core.publisher.Mono;

/** The wrapped keys of the service itself. */
public interface NamedKeys {

    /** Empty when there is none. */
    Mono<WrappedKey> find(OwnKey key);
}
