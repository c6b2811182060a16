package io.unknot.service.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Remembers which tokens were believed, until they expire: checking a signature costs more than answering most requests,
 * and a token comes with every request of its two minutes.
 */
final class BelievedTokens implements ReactiveJwtDecoder {

    private static final int MOST = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final ReactiveJwtDecoder verifier;
    private final InstantSource clock;
    private final Cache<String, Jwt> believed =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

    BelievedTokens(ReactiveJwtDecoder verifier, InstantSource clock) {
        this.verifier = verifier;
        this.clock = clock;
    }

    @Override
    public Mono<Jwt> decode(String token) {
        return Mono.defer(() -> {
            var known = believed.getIfPresent(token);
            return known != null && isCurrent(known)
                    ? Mono.just(known)
                    : verifier.decode(token).doOnNext(jwt -> believed.put(token, jwt));
        });
    }

    // One that has just expired is for the verifier to judge: it allows for clocks that differ.
    private boolean isCurrent(Jwt token) {
        var expires = token.getExpiresAt();
        return expires != null && clock.instant().isBefore(expires);
    }
}
