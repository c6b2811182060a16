package io.unknot.service.testing;

import io.unknot.service.access.Caller;
import io.unknot.service.access.Proof;
import io.unknot.service.token.TokenIssuer;
import java.time.InstantSource;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** Somebody who vouches for callers, as a service sees them: an address with public keys, and tokens that are real. */
public final class TestIssuer {

    private final String name;
    private final InstantSource clock;
    private final TokenIssuer issuer;
    private final DisposableServer server;

    /** Publishes its keys until the JVM ends. The name is gateway, or a service's. */
    public TestIssuer(String name, InstantSource clock) {
        this.name = name;
        this.clock = clock;
        this.issuer = new TokenIssuer(name, clock);
        this.server = HttpServer.create()
                .host("localhost")
                .port(0)
                .route(routes -> routes.get(
                        "/internal/jwks", (request, response) -> response.sendString(Mono.just(issuer.jwks()))))
                .bindNow();
    }

    /** The setting that makes a service believe it. */
    public String trusted() {
        return "unknot.tokens.issuers.%s=http://localhost:%d/internal/jwks".formatted(name, server.port());
    }

    /** Of somebody who has just proved who they are. */
    public String mint(String audience, Caller caller) {
        return mint(audience, caller, new Proof(clock.instant()));
    }

    /** Of somebody who proved it then. */
    public String mint(String audience, Caller caller, Proof proof) {
        return issuer.mint(audience, caller, proof);
    }
}
