package io.unknot.gateway.route.http;

import io.unknot.service.token.MintedTokens;
import io.unknot.service.token.TokenIssuer;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public key that services check this gateway's tokens with. */
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

        @Bean
        TokenIssuer tokenIssuer(InstantSource clock) {
            return new TokenIssuer("gateway", clock);
        }

        @Bean
        MintedTokens mintedTokens(TokenIssuer issuer) {
            return new MintedTokens(issuer);
        }
    }
}
