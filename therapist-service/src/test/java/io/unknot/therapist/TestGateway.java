package io.unknot.therapist;

import io.unknot.service.access.Caller;
import io.unknot.service.token.TokenIssuer;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServer;

/** A gateway as the service sees it: an address with public keys, and tokens signed with the private one. */
final class TestGateway implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final TokenIssuer ISSUER = new TokenIssuer("gateway", TestSetup.NOW);

    static String mint(Caller caller) {
        return ISSUER.mint("therapist-service", caller);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var server = HttpServer.create()
                .host("localhost")
                .port(0)
                .route(routes -> routes.get(
                        "/internal/jwks", (request, response) -> response.sendString(Mono.just(ISSUER.jwks()))))
                .bindNow();
        TestPropertyValues.of("unknot.tokens.issuers.gateway=http://localhost:" + server.port() + "/internal/jwks")
                .applyTo(context);
    }
}
