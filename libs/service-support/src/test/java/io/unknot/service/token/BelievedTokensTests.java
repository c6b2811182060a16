package io.unknot.service.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import reactor.core.publisher.Mono;

class BelievedTokensTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration LIFETIME = Duration.ofMinutes(2);

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final AtomicInteger verified = new AtomicInteger();
    private final BelievedTokens tokens = new BelievedTokens(this::verify, now::get);

    @Test
    void checksATokenOnceWhileItIsGood() {
        var first = tokens.decode("good").block();
        now.set(NOON.plus(LIFETIME).minusSeconds(1));

        assertThat(tokens.decode("good").block()).isEqualTo(first);
        assertThat(verified).hasValue(1);
    }

    @Test
    void checksATokenAgainOnceItHasExpired() {
        tokens.decode("good").block();
        now.set(NOON.plus(LIFETIME));

        tokens.decode("good").block();

        assertThat(verified).hasValue(2);
    }

    @Test
    void neverRemembersATokenThatWasRefused() {
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> tokens.decode("forged").block()).isInstanceOf(BadJwtException.class);
        }
        assertThat(verified).hasValue(2);
    }

    private Mono<Jwt> verify(String token) {
        verified.incrementAndGet();
        return token.equals("forged")
                ? Mono.error(new BadJwtException("forged"))
                : Mono.just(Jwt.withTokenValue(token)
                        .header("alg", "ES256")
                        .claim("sub", "visitor")
                        .expiresAt(NOON.plus(LIFETIME))
                        .build());
    }
}
