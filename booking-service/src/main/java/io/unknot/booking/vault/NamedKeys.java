package io.unknot.booking.vault;

import reactor.core.publisher.Mono;

/** The wrapped keys of the service itself. */
public interface NamedKeys {

    /** Empty when there is none. */
    Mono<WrappedKey> find(OwnKey key);
}
