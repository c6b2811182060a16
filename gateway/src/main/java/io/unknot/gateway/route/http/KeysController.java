package io.unknot.gateway.route.http;

import io.unknot.service.token.MintedTokens;
import io.unknot.service.token.TokenIssuer;
import io.unknot.service.token.key.SigningKeys;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public keys that services check this gateway's tokens with. */
@RestController
final class KeysController {

    private final TokenIssuer tokens;

    KeysController(TokenIssuer tokens) {
        this.tokens = tokens;
    }

    @GetMapping(path = "/internal/jwks", produces = MediaType.APPLICATION_JSON_VALUE)
    String jwks() {
        return tokens.jwks();
    }

    @Configuration(proxyBeanMethods = false)
    static class Issuer {

        /** Several gateways sign with what they all read in one folder, one alone makes its own keys. */
        @Bean
        TokenIssuer tokenIssuer(
                InstantSource clock,
                @Value("${unknot.signing.keys:}") String folder,
                @Value("${unknot.signing.each:12h}") Duration each) {
            return new TokenIssuer("gateway", clock, SigningKeys.of(folder, each, clock));
        }

        @Bean
        MintedTokens mintedTokens(TokenIssuer issuer) {
            return new MintedTokens(issuer);
        }
    }
}
