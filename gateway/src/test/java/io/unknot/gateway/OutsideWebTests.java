package io.unknot.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.GET;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

class OutsideWebTests extends GatewayTest {

    @Test
    void believesNothingABrowserSaysAboutItself() throws Exception {
        browser.session();
        browser.logIn("client");
        browser.request(GET, "/api/v1/clinics")
                .header("Authorization", "Bearer forged")
                .header("X-User-Id", "manager")
                .header("X-User", "manager")
                .header("x-forwarded-for", "10.0.0.1")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "for=10.0.0.1")
                .header("X-CSRF-TOKEN", "kept")
                .header("Idempotency-Key", "visit-7")
                .exchange()
                .expectStatus()
                .isOk();
        var headers = upstream.lastCall().headers();
        assertThat(headers.names().stream().map(String::toLowerCase))
                .doesNotContain(
                        "cookie",
                        "x-user-id",
                        "x-user",
                        "x-forwarded-for",
                        "x-forwarded-host",
                        "x-forwarded-proto",
                        "forwarded",
                        "x-csrf-token");
        assertThat(headers.getAll("Authorization")).hasSize(1).first().isNotEqualTo("Bearer forged");
        assertThat(headers.get("Idempotency-Key")).isEqualTo("visit-7");
    }

    @Test
    void letsNoServiceSetACookieButPassesOnWhatItAnswers() {
        browser.get("/api/v1/clinics/gone")
                .expectStatus()
                .isEqualTo(410)
                .expectHeader()
                .doesNotExist("Set-Cookie")
                .expectHeader()
                .valueEquals("ETag", "\"7\"")
                .expectBody(String.class)
                .isEqualTo("{\"from\":\"upstream\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/contacts/7",
                "/internal",
                "/api/v1/nothing",
                "/api/v2/clinics",
                "/actuator/health",
                "/openapi/unknown",
                "/v3/api-docs",
                "/v3/api-docs.yaml",
                "/v3/api-docs/swagger-config",
                "/nowhere"
            })
    void routesNothingElse(String path) {
        browser.get(path)
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:not-found");
        assertThat(upstream.calls).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/clinics/../../../internal/contacts/7",
                "/api/v1/clinics/%2e%2e/internal",
                "/api//internal"
            })
    void climbsOutOfNoAddress(String path) {
        browser.get(path).expectStatus().is4xxClientError();
        assertThat(upstream.calls).isEmpty();
    }
}
