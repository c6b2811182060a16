package io.unknot.booking.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Seals what was answered to somebody, under a key of the service: an answer is not always one client's. */
@Component
public class AnswerVault {

    private final OwnKeys keys;

    AnswerVault(OwnKeys keys) {
        this.keys = keys;
    }

    /** The text as it may be stored under this name. */
    public Mono<String> seal(String name, String clear) {
        return keys.key(OwnKey.ANSWERS)
                .map(key -> Base64.getEncoder().encodeToString(Seal.close(key, context(name), clear.getBytes(UTF_8))));
    }

    /** The text as it was; {@link VaultClosed} when it was sealed under another name. */
    public Mono<String> open(String name, String sealed) {
        return keys.key(OwnKey.ANSWERS)
                .map(key -> new String(
                        Seal.open(key, context(name), Base64.getDecoder().decode(sealed)), UTF_8));
    }

    private static byte[] context(String name) {
        return ("unknot answer " + name).getBytes(UTF_8);
    }
}
