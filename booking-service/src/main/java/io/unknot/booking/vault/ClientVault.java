package io.unknot.booking.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.unknot.booking.vault.key.ClientKeys;
import io.unknot.booking.vault.key.MasterKeys;
import io.unknot.booking.vault.key.WrappedKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Seals what must not be read without its client's key, and opens it. The client and the purpose, such as {@code screening},
 * are sealed in: what was moved to another client or another place does not open. The database is asked for the key each
 * time, so a client whose key is destroyed is forgotten everywhere at once; only unwrapping it is spared.
 */
@Component
public class ClientVault {

    private static final int MOST_KEYS = 10_000;
    private static final Duration UNWRAPPED_FOR = Duration.ofMinutes(10);

    private final ClientKeys keys;
    private final MasterKeys masterKeys;
    private final Cache<KeyOf, byte[]> unwrapped = Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterWrite(UNWRAPPED_FOR)
            .build();

    ClientVault(ClientKeys keys, MasterKeys masterKeys) {
        this.keys = keys;
        this.masterKeys = masterKeys;
    }

    /** The bytes as they may be stored; a client's first seal makes their key, inside the write it is called in. */
    public Mono<byte[]> seal(UUID clientId, String purpose, byte[] clear) {
        return keys.find(clientId)
                .switchIfEmpty(Mono.defer(() -> addKey(clientId)))
                .flatMap(wrapped -> unwrap(clientId, wrapped))
                .map(key -> Seal.close(key, context(clientId, purpose), clear));
    }

    /** The bytes as they were; {@link VaultClosed} when they cannot be had. */
    public Mono<byte[]> open(UUID clientId, String purpose, byte[] sealed) {
        return keys.find(clientId)
                .switchIfEmpty(Mono.error(() -> VaultClosed.noKeyOf(clientId)))
                .flatMap(wrapped -> open(wrapped, new SealedBytes(clientId, purpose, sealed)));
    }

    /** As {@link #open}, of things of several clients, in their order; their keys are read at once. */
    public Mono<List<byte[]>> open(List<SealedBytes> sealed) {
        var clients = sealed.stream().map(SealedBytes::clientId).collect(Collectors.toSet());
        return keys.find(clients)
                .flatMap(found -> Flux.fromIterable(sealed)
                        .concatMap(each -> open(keyOf(each, found), each))
                        .collectList());
    }

    /** As {@link #open(UUID, String, byte[])}, where the client's key was read with what is sealed. */
    public Mono<byte[]> open(WrappedKey wrapped, SealedBytes sealed) {
        return unwrap(sealed.clientId(), wrapped)
                .map(key -> Seal.open(key, context(sealed.clientId(), sealed.purpose()), sealed.bytes()));
    }

    /** Seals for the one client what was sealed for the other: for two who turn out to be one person. */
    public Mono<byte[]> handOn(UUID from, UUID into, String purpose, byte[] sealed) {
        return open(from, purpose, sealed).flatMap(clear -> seal(into, purpose, clear));
    }

    /** As {@link #handOn(UUID, UUID, String, byte[])}. */
    public Mono<byte[]> handOn(SealedBytes sealed, UUID into) {
        return handOn(sealed.clientId(), into, sealed.purpose(), sealed.bytes());
    }

    private static WrappedKey keyOf(SealedBytes sealed, Map<UUID, WrappedKey> found) {
        return Optional.ofNullable(found.get(sealed.clientId()))
                .orElseThrow(() -> VaultClosed.noKeyOf(sealed.clientId()));
    }

    private Mono<WrappedKey> addKey(UUID clientId) {
        return masterKeys.wrap(clientId, Seal.newKey()).flatMap(wrapped -> keys.add(clientId, wrapped));
    }

    private Mono<byte[]> unwrap(UUID clientId, WrappedKey wrapped) {
        var asked = new KeyOf(clientId, wrapped);
        return Mono.justOrEmpty(unwrapped.getIfPresent(asked))
                .switchIfEmpty(Mono.defer(
                        () -> masterKeys.unwrap(clientId, wrapped).doOnNext(key -> unwrapped.put(asked, key))));
    }

    static byte[] context(UUID clientId, String purpose) {
        return "unknot client=%s purpose=%s".formatted(clientId, purpose).getBytes(UTF_8);
    }

    private record KeyOf(UUID clientId, WrappedKey wrapped) {}
}
