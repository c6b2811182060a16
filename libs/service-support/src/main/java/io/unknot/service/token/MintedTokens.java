package io.unknot.service.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.unknot.service.access.Caller;
import io.unknot.service.access.Proof;
import java.time.Duration;

/**
 * The internal tokens that requests are sent with. One is used for half a minute of what the same caller asks of the
 * same service: it is good for two minutes, so it never expires on its way, and signing costs more than passing on. Safe
 * to share between threads.
 */
public final class MintedTokens {

    private static final int MOST = 10_000;
    private static final Duration USED = Duration.ofSeconds(30);

    private record Use(String audience, Caller caller, Proof proof) {}

    private final TokenIssuer issuer;
    private final Cache<Use, String> tokens =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(USED).build();

    public MintedTokens(TokenIssuer issuer) {
        this.issuer = issuer;
    }

    /** A token for this service in the name of this caller, good for at least a minute and a half more. */
    public String of(String audience, Caller caller) {
        return of(audience, caller, Proof.NONE);
    }

    /** Also says when the caller proved who they are; one who proves it again gets another token at once. */
    public String of(String audience, Caller caller, Proof proof) {
        return tokens.get(
                new Use(audience, caller, proof), use -> issuer.mint(use.audience(), use.caller(), use.proof()));
    }
}
