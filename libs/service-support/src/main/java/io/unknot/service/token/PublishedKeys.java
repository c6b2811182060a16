package io.unknot.service.token;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.unknot.service.problem.Problem;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One issuer's public keys. Fetched when the first token arrives, not at start-up, and again when a token names a key
 * that is not among them; at most once a second, whatever key ids callers make up.
 */
final class PublishedKeys {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration SLOWEST_ANSWER = Duration.ofSeconds(3);

    private final Mono<JWKSet> fetched;
    private volatile @Nullable JWKSet known;

    PublishedKeys(WebClient client, URI address) {
        this.fetched = client.get()
                .uri(address)
                .retrieve()
                .bodyToMono(String.class)
                .timeout(SLOWEST_ANSWER)
                .map(PublishedKeys::parse)
                .onErrorMap(failure -> unavailable())
                .doOnNext(keys -> this.known = keys)
                .cache(keys -> FRESH, failure -> FRESH, () -> Duration.ZERO);
    }

    /** The keys of this id: one, or none if the issuer does not publish it. Fails with a 503 if it does not answer. */
    Flux<JWK> of(@Nullable String keyId) {
        if (keyId == null) {
            return Flux.empty();
        }
        var keys = known;
        var key = keys == null ? null : keys.getKeyByKeyId(keyId);
        return key == null
                ? fetched.mapNotNull(fresh -> fresh.getKeyByKeyId(keyId)).flux()
                : Flux.just(key);
    }

    private static JWKSet parse(String json) {
        try {
            return JWKSet.parse(json);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Throwable unavailable() {
        return Problem.of(503, "service-unavailable", "The service cannot check who is calling right now")
                .next("Try again in a moment.")
                .toException();
    }
}
