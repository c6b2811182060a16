package io.unknot.booking;

import io.unknot.service.access.Caller;
import io.unknot.service.token.TokenIssuer;
import java.time.InstantSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServer;

/** The issuers this service believes: an address with public keys each, and tokens signed with the private ones. */
final class TestGateway implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final TokenIssuer GATEWAY = new TokenIssuer("gateway", InstantSource.system());
    private static final TokenIssuer NOTIFICATION = new TokenIssuer("notification-service", InstantSource.system());

    static String mint(Caller caller) {
        var issuer = caller instanceof Caller.Service ? NOTIFICATION : GATEWAY;
        return issuer.mint("booking-service", caller);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "unknot.tokens.issuers.gateway=" + publish(GATEWAY),
                        "unknot.tokens.issuers.notification-service=" + publish(NOTIFICATION))
                .applyTo(context);
    }

    private static String publish(TokenIssuer issuer) {
        var server = HttpServer.create()
                .host("localhost")
                .port(0)
                .route(routes -> routes.get(
                        "/internal/jwks", (request, response) -> response.sendString(Mono.just(issuer.jwks()))))
                .bindNow();
        return "http://localhost:" + server.port() + "/internal/jwks";
    }
}
