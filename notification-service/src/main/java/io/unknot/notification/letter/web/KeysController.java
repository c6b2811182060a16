package io.unknot.notification.letter.web;

import io.swagger.v3.oas.annotations.Hidden;
import io.unknot.service.token.TokenIssuer;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Hidden
@RestController
class KeysController {

    private final TokenIssuer tokens;

    KeysController(TokenIssuer tokens) {
        this.tokens = tokens;
    }

    @GetMapping(path = "/internal/jwks", produces = MediaType.APPLICATION_JSON_VALUE)
    String publicKeys() {
        return tokens.jwks();
    }
}
