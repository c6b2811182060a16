package io.unknot.gateway.route.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.unknot.service.access.Caller;
import io.unknot.service.token.TokenIssuer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * The internal tokens that requests are sent on with. One is used for half a minute of what the same caller asks of the
 * same service: it is good for two minutes, so it never expires on its way, and signing costs more than passing on.
 */
@Component
final class MintedTokens {

    private static final int MOST = 10_000;
    private static final Duration USED = Duration.ofSeconds(30);

    private record Use(String audience, Caller caller) {}

    private final TokenIssuer issuer;
    private final Cache<Use, String> tokens =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(USED).build();

    MintedTokens(TokenIssuer issuer) {
        this.issuer = issuer;
    }

    String of(String audience, Caller caller) {
        return tokens.get(new Use(audience, caller), use -> issuer.mint(use.audience(), use.caller()));
    }
}
