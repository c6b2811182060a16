package io.unknot.service.token;

import io.unknot.service.access.Caller;
import io.unknot.service.access.Proof;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** A gateway as services see it: an address with public keys, and tokens signed with the private one. */
final class Issuers {

    final AtomicInteger fetches = new AtomicInteger();
    private final String name;
    private final DisposableServer server;
    private volatile TokenIssuer issuer;
    private volatile Duration shift = Duration.ZERO;

    Issuers(String name) {
        this.name = name;
        this.issuer = new TokenIssuer(name, this::now);
        this.server = HttpServer.create()
                .host("localhost")
                .port(0)
                .route(routes -> routes.get("/internal/jwks", (request, response) -> {
                    fetches.incrementAndGet();
                    return response.sendString(Mono.just(issuer.jwks()));
                }))
                .bindNow();
    }

    String address() {
        return "http://localhost:" + server.port() + "/internal/jwks";
    }

    String mint(String audience, Caller caller) {
        return issuer.mint(audience, caller);
    }

    String mint(String audience, Caller caller, Proof proof) {
        return issuer.mint(audience, caller, proof);
    }

    /** As a restart does: another key under another id. */
    void takeANewKey() {
        issuer = new TokenIssuer(name, this::now);
    }

    /** Goes on with the key it has, at a time shifted from the real one. */
    void shiftTheClock(Duration by) {
        shift = by;
    }

    private Instant now() {
        return InstantSource.system().instant().plus(shift);
    }
}
