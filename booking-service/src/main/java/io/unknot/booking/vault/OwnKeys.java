package io.unknot.booking.vault;

import io.unknot.booking.vault.key.MasterKeys;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The keys that are nobody's but this service's, made while its tables are: unwrapped once, and then at hand. */
@Component
class OwnKeys {

    private final NamedKeys keys;
    private final MasterKeys masterKeys;
    private final Map<OwnKey, byte[]> unwrapped = new ConcurrentHashMap<>();

    OwnKeys(NamedKeys keys, MasterKeys masterKeys) {
        this.keys = keys;
        this.masterKeys = masterKeys;
    }

    /** The key; {@link VaultClosed} when there is none. */
    Mono<byte[]> key(OwnKey key) {
        return Mono.justOrEmpty(unwrapped.get(key)).switchIfEmpty(Mono.defer(() -> read(key)));
    }

    private Mono<byte[]> read(OwnKey key) {
        return keys.find(key)
                .switchIfEmpty(Mono.error(() -> VaultClosed.noKeyOf(key)))
                .flatMap(wrapped -> masterKeys.unwrap(key.id(), wrapped))
                .doOnNext(bytes -> unwrapped.put(key, bytes));
    }
}
