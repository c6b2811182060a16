package io.unknot.gateway.login.link.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jwt.SignedJWT;
import io.unknot.gateway.login.Person;
import io.unknot.gateway.login.link.LinkProof;
import io.unknot.gateway.login.link.LinkProof.Secret;
import io.unknot.service.access.Caller;
import io.unknot.service.problem.Problem;
import io.unknot.service.problem.ProblemException;
import io.unknot.service.token.MintedTokens;
import io.unknot.service.token.TokenIssuer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

class LinksOfBookingServiceTests {

    private static final UUID GITA = UUID.fromString("00000000-0000-4000-8000-0000000000c7");

    private final AtomicReference<String> asked = new AtomicReference<>("");
    private final AtomicReference<String> authorization = new AtomicReference<>("");
    private volatile int status = 200;
    private volatile String body = "{\"id\":\"%s\",\"name\":\"Gita Guest\",\"since\":2026}".formatted(GITA);
    private final DisposableServer bookingService = HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .handle((request, response) -> request.receive()
                    .aggregate()
                    .asString()
                    .doOnNext(question -> {
                        asked.set(request.uri() + " " + question);
                        authorization.set(request.requestHeaders().get("Authorization"));
                    })
                    .then(response.status(status)
                            .header("Content-Type", status == 200 ? "application/json" : "application/problem+json")
                            .sendString(Mono.just(body))
                            .then()))
            .bindNow();

    @AfterEach
    void end() {
        bookingService.disposeNow();
    }

    @Test
    void asksInTheGatewaysOwnNameWhoItIs() throws Exception {
        assertThat(check(new Secret.Token("a-token"), Optional.empty()))
                .isEqualTo(new Person(GITA, "Gita Guest", new Caller.Client(GITA)));

        assertThat(asked.get()).startsWith("/internal/login-links/use ").contains("\"token\":\"a-token\"");
        var claims = SignedJWT.parse(authorization.get().replace("Bearer ", "")).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("gateway");
        assertThat(claims.getStringClaim("kind")).isEqualTo("service");
        assertThat(claims.getAudience()).containsExactly("booking-service");
    }

    @Test
    void sendsACodeWithItsHandleAndWhoOfThoseWhoShareIt() {
        check(new Secret.Code("a-handle", "012345"), Optional.of(GITA));

        assertThat(asked.get()).contains("\"handle\":\"a-handle\"", "\"code\":\"012345\"", "\"client\":\"" + GITA);
    }

    @Test
    void passesOnWhyItIsNobodyInTheSameWords() {
        status = 409;
        body = """
            {"type":"urn:unknot:problem:wrong-code","title":"Not the code","status":409,"next":"Type it again.",
             "instance":"/internal/login-links/use","triesLeft":3}\
            """;

        var problem = refusal();

        assertThat(problem.status()).isEqualTo(409);
        assertThat(problem.type()).isEqualTo("wrong-code");
        assertThat(problem.next()).isEqualTo("Type it again.");
        assertThat(problem.more()).isEqualTo(Map.of("triesLeft", 3));
    }

    @Test
    void asksForHelpOfNobodyWhoCannotGiveIt() {
        for (int refused : List.of(400, 401, 403, 500)) {
            status = refused;
            body = "{\"type\":\"urn:unknot:problem:token-missing\",\"title\":\"No\"}";

            assertThat(refusal().status()).isEqualTo(503);
        }
    }

    private Problem refusal() {
        var thrown = new AtomicReference<Problem>();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> check(new Secret.Token("a-token"), Optional.empty()))
                .satisfies(refused -> thrown.set(refused.problem()));
        return thrown.get();
    }

    private Person check(Secret secret, Optional<UUID> client) {
        var tokens = new MintedTokens(new TokenIssuer("gateway", InstantSource.system()));
        return new LinksOfBookingService(tokens, "http://127.0.0.1:" + bookingService.port())
                .check(new LinkProof(secret, client))
                .blockOptional(Duration.ofMinutes(3))
                .orElseThrow();
    }
}
