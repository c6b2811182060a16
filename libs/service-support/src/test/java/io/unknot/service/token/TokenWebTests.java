package io.unknot.service.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.unknot.service.WebClients;
import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(
        classes = FrontDesk.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=booking-service",
            "spring.config.import=classpath:unknot-defaults.yaml",
            "management.server.port=0"
        })
class TokenWebTests {

    private static final UUID RIVERSIDE = UUID.fromString("00000000-0000-4000-8000-000000000101");
    private static final UUID PERSON = UUID.fromString("00000000-0000-4000-8000-0000000000f1");
    private static final Caller.Client CLIENT = new Caller.Client(PERSON);

    static Issuers gateway;
    static Issuers notifications;

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    WebTestClient http;

    @BeforeAll
    static void open() {
        gateway = new Issuers("gateway", 0);
        notifications = new Issuers("notification-service", 0);
    }

    @AfterAll
    static void close() {
        gateway.close();
        notifications.close();
    }

    @DynamicPropertySource
    static void issuers(DynamicPropertyRegistry properties) {
        properties.add("unknot.tokens.issuers.gateway", () -> gateway.address());
        properties.add("unknot.tokens.issuers.notification.service", () -> notifications.address());
        properties.add("unknot.tokens.issuers.away", () -> "http://localhost:1/internal/jwks");
    }

    @BeforeEach
    void connect() {
        http = WebClients.of(port);
    }

    @Test
    void knowsEveryKindOfCaller() {
        var staff = new Caller.Staff(PERSON, Set.of(Role.FRONT_DESK, Role.THERAPIST), ClinicScope.of(RIVERSIDE));
        var manager = new Caller.Staff(PERSON, Set.of(Role.MANAGER), ClinicScope.everywhere());
        assertTakenFor(new Caller.Visitor());
        assertTakenFor(CLIENT);
        assertTakenFor(staff);
        assertTakenFor(manager);
        assertTakenFor(new Caller.Operator(PERSON));
    }

    @Test
    void takesAServiceForItselfWhateverItClaims() {
        var token = notifications.mint(
                "booking-service", new Caller.Staff(PERSON, Set.of(Role.MANAGER), ClinicScope.everywhere()));
        answer(token)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .isEqualTo(new Caller.Service("notification-service").toString());
    }

    @Test
    void refusesACallWithoutAToken() {
        http.get()
                .uri("/who")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:token-missing");
    }

    @Test
    void refusesATokenMeantForAnotherService() {
        assertRefused(gateway.mint("therapist-service", CLIENT));
    }

    @Test
    void refusesAnIssuerItDoesNotKnow() {
        assertRefused(new TokenIssuer("stranger", InstantSource.system()).mint("booking-service", CLIENT));
    }

    @Test
    void refusesAKeyTheIssuerDoesNotPublish() {
        assertRefused(new TokenIssuer("gateway", InstantSource.system()).mint("booking-service", CLIENT));
    }

    @Test
    void refusesATokenPastItsTwoMinutesAndHalfAMinuteOfSkew() {
        gateway.shiftTheClock(Duration.ofSeconds(-120 - 20));
        await().untilAsserted(() -> assertTakenFor(CLIENT));
        gateway.shiftTheClock(Duration.ofSeconds(-120 - 31));
        assertRefused(gateway.mint("booking-service", CLIENT));
        gateway.shiftTheClock(Duration.ZERO);
    }

    @Test
    void refusesWhatIsNotSignedWithAKeyPair() throws Exception {
        var claims = new JWTClaimsSet.Builder()
                .issuer("gateway")
                .audience("booking-service")
                .subject(PERSON.toString())
                .claim("kind", "client")
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .build();
        assertRefused(new PlainJWT(claims).serialize());
        var shared = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        shared.sign(new MACSigner(new byte[32]));
        assertRefused(shared.serialize());
        assertRefused("not.a.token");
    }

    @Test
    void takesANewKeyOfAnIssuerThatRestarted() {
        assertTakenFor(CLIENT);
        gateway.takeANewKey();
        await().untilAsserted(() -> assertTakenFor(CLIENT));
    }

    @Test
    void fetchesKeysAtMostOnceASecondWhateverCallersSend() {
        assertTakenFor(CLIENT);
        var before = gateway.fetches.get();
        for (int i = 0; i < 50; i++) {
            assertRefused(new TokenIssuer("gateway", InstantSource.system()).mint("booking-service", CLIENT));
        }
        assertThat(gateway.fetches.get() - before).isLessThan(10);
    }

    @Test
    void saysItIsUnavailableWhileTheIssuerDoesNotAnswer() {
        answer(new TokenIssuer("away", InstantSource.system()).mint("booking-service", CLIENT))
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "2")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:service-unavailable");
    }

    @Test
    void tellsAVisitorToLogInAndAClientThatTheyMayNot() {
        post(gateway.mint("booking-service", new Caller.Visitor()))
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:login-needed");
        post(gateway.mint("booking-service", CLIENT))
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:not-allowed");
    }

    @Test
    void refusesAnUnknownAddressWithoutATokenToo() {
        http.get().uri("/nowhere").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void describesItselfAndShowsItsKeysToAnybody() {
        http.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.info.title")
                .isEqualTo("Unknot booking-service")
                .jsonPath("$.servers[0].url")
                .isEqualTo("/")
                .jsonPath("$.paths['/who'].get.parameters")
                .doesNotExist()
                .jsonPath("$.paths['/who'].get.responses.default.content['application/problem+json']")
                .exists();
        http.get().uri("/internal/jwks").exchange().expectStatus().isOk();
    }

    @Test
    void answersTheManagementPortWithoutATokenAndOnlyThere() {
        var management = WebClients.of(managementPort);
        management
                .get()
                .uri("/actuator/health/liveness")
                .exchange()
                .expectStatus()
                .isOk();
        management
                .get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.components.database.details.reason")
                .isEqualTo("waiting for PostgreSQL");
        management
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(text -> assertThat(text).contains("application=\"booking-service\""));
        management
                .get()
                .uri("/actuator/env")
                .exchange()
                .expectStatus()
                .value(status -> assertThat(status).isIn(401, 404));
        http.get().uri("/actuator/health").exchange().expectStatus().isUnauthorized();
    }

    private void assertTakenFor(Caller caller) {
        answer(gateway.mint("booking-service", caller))
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(said -> assertThat(said).startsWith(caller.getClass().getSimpleName()));
    }

    private void assertRefused(String token) {
        answer(token)
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:token-missing");
    }

    private WebTestClient.ResponseSpec answer(String token) {
        return http.get()
                .uri("/who")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    private WebTestClient.ResponseSpec post(String token) {
        return http.post()
                .uri("/treatments")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }
}
