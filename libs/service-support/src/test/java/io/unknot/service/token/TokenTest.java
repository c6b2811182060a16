package io.unknot.service.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.service.access.Caller;
import io.unknot.service.testing.WebClients;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A small booking-service that believes a gateway, a notification-service, and somebody who never answers. */
@SpringBootTest(
        classes = FrontDesk.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=booking-service",
            "spring.config.import=classpath:unknot-defaults.yaml",
            "management.server.port=0"
        })
abstract class TokenTest {

    static final UUID RIVERSIDE = UUID.fromString("00000000-0000-4000-8000-000000000101");
    static final UUID PERSON = UUID.fromString("00000000-0000-4000-8000-0000000000f1");
    static final Caller.Client CLIENT = new Caller.Client(PERSON);

    // As long as the JVM, like the application context that all subclasses share.
    static final Issuers gateway = new Issuers("gateway");
    static final Issuers notifications = new Issuers("notification-service");

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    WebTestClient http;

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

    final void assertTakenFor(Caller caller) {
        answer(gateway.mint("booking-service", caller))
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(said -> assertThat(said).startsWith(caller.getClass().getSimpleName()));
    }

    final void assertRefused(String token) {
        answer(token)
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:token-missing");
    }

    final WebTestClient.ResponseSpec answer(String token) {
        return http.get()
                .uri("/who")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    final WebTestClient.ResponseSpec post(String token) {
        return http.post()
                .uri("/treatments")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }
}
