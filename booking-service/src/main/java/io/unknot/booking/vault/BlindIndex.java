package io.unknot.booking.vault;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hashes by which what is sealed can be found without being opened. */
@Component
public class BlindIndex {

    private final OwnKeys keys;

    BlindIndex(OwnKeys keys) {
        this.keys = keys;
    }

    /** A hash under the index's key, for one thread; {@link VaultClosed} when there is no key. */
    public Mono<KeyedHash> hash() {
        return keys.key(OwnKey.CONTACTS_INDEX).map(KeyedHash::new);
    }
}
