package io.unknot.notification.neighbours;

import io.unknot.service.access.Caller;
import io.unknot.service.token.TokenIssuer;
import java.time.InstantSource;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** Vouches for people: real tokens, and the keys to check them with. */
public final class Gateway {

    private final TokenIssuer issuer = new TokenIssuer("gateway", InstantSource.system());
    private final DisposableServer server = HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .route(routes ->
                    routes.get("/internal/jwks", (request, response) -> response.sendString(Mono.just(issuer.jwks()))))
            .bindNow();

    String keys() {
        return "http://127.0.0.1:" + server.port() + "/internal/jwks";
    }

    public String tokenOf(Caller caller) {
        return issuer.mint("notification-service", caller);
    }
}
