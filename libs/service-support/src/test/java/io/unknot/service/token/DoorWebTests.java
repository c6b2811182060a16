package io.unknot.service.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.service.access.Caller;
import io.unknot.service.testing.WebClients;
import org.junit.jupiter.api.Test;

class DoorWebTests extends TokenTest {

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
}
