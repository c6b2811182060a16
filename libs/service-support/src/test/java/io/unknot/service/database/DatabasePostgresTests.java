package io.unknot.service.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Wrapped;
import io.unknot.service.testing.WebClients;
import io.unknot.testing.TestInfrastructure;
import io.unknot.testing.WithPostgres;
import java.lang.reflect.Proxy;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

@WithPostgres
@SpringBootTest(
        classes = VisitBook.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=visit-book",
            "spring.config.import=classpath:unknot-defaults.yaml",
            "management.server.port=0"
        })
class DatabasePostgresTests {

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @Autowired
    VisitBook book;

    @Autowired
    ConnectionFactory pool;

    WebTestClient http;
    WebTestClient management;

    @BeforeEach
    void waitForTheSchema() {
        http = WebClients.of(port);
        management = WebClients.of(managementPort);
        await().untilAsserted(() -> readiness().expectStatus().isOk());
    }

    @Test
    void migratesInTheBackgroundAndSaysSoOnce() {
        http.get()
                .uri("/visits")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .isEqualTo("0");
        assertThat(book.timesReady).hasValue(1);
    }

    @Test
    void asksConnectionsBeneathThePool() {
        var pooled = Objects.requireNonNull(Mono.from(pool.create()).block());
        try {
            assertThat(Proxy.getInvocationHandler(((Wrapped<?>) pooled).unwrap()))
                    .isInstanceOf(AskedSeldom.class);
        } finally {
            Mono.from(pooled.close()).block();
        }
    }

    @Test
    void keepsNoStatementAndNoIdleTransactionLongerThanTenSeconds() {
        assertThat(setting("statement_timeout")).isEqualTo("10s");
        assertThat(setting("idle_in_transaction_session_timeout")).isEqualTo("10s");
        assertThat(setting("application_name")).isEqualTo("visit-book");
    }

    @Test
    void answers503WhenAStatementIsStoppedForTakingTooLong() {
        http.get()
                .uri("/slow")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:service-unavailable");
    }

    @Test
    void waitsWhileTheDatabaseIsAwayAndGoesOnWhenItIsBack() {
        TestInfrastructure.postgres().kill();
        try {
            http.get()
                    .uri("/visits")
                    .exchange()
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .valueEquals("Retry-After", "2")
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("urn:unknot:problem:service-unavailable");
            readiness()
                    .expectStatus()
                    .isEqualTo(503)
                    .expectBody()
                    .jsonPath("$.components.database.details.reason")
                    .isEqualTo("waiting for PostgreSQL");
            management
                    .get()
                    .uri("/actuator/health/liveness")
                    .exchange()
                    .expectStatus()
                    .isOk();
        } finally {
            TestInfrastructure.postgres().start();
        }
        await().untilAsserted(() -> readiness().expectStatus().isOk());
        http.get().uri("/visits").exchange().expectStatus().isOk();
        assertThat(book.timesReady).hasValue(1);
    }

    private WebTestClient.ResponseSpec readiness() {
        return management.get().uri("/actuator/health/readiness").exchange();
    }

    private String setting(String name) {
        return String.valueOf(http.get()
                .uri("/settings?name=" + name)
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
