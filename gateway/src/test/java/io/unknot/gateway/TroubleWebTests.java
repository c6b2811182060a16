package io.unknot.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;

class TroubleWebTests extends GatewayTest {

    @Test
    void saysWhenAServiceIsAway() {
        browser.get("/api/v1/messages?appointment=7")
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "2")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:service-unavailable");
    }

    @Test
    void saysWhenAServiceBreaksOff() {
        browser.get("/api/v1/clinics/breaks")
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:service-unavailable");
    }

    @Test
    void saysWhenAServiceDiesInTheMidstOfAnAnswer() {
        browser.get("/api/v1/clinics/dies")
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:service-unavailable");
    }

    @Test
    void saysWhenAServiceIsTooSlow() {
        browser.get("/api/v1/clinics/slow")
                .expectStatus()
                .isEqualTo(504)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:service-too-slow");
    }

    @Test
    void passesOnABodyOf64Kilobytes() {
        browser.session();
        browser.send(PUT, "/api/v1/treatments/7", "x".repeat(64 * 1024))
                .expectStatus()
                .isOk();
        assertThat(upstream.lastCall().body()).hasSize(64 * 1024);
    }

    @Test
    void refusesABodyOver64KilobytesThatSaysSo() {
        browser.session();
        browser.send(PUT, "/api/v1/treatments/7", "x".repeat(64 * 1024 + 1))
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:body-too-large");
        assertThat(upstream.calls).isEmpty();
    }

    @Test
    void refusesABodyOver64KilobytesThatDoesNotSaySo() {
        var csrf = com.jayway.jsonpath.JsonPath.<String>read(browser.session(), "$.csrf.token");
        browser.request(POST, "/api/v1/appointments")
                .header("X-CSRF-TOKEN", csrf)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Flux.range(0, 80).map(i -> "x".repeat(1024)), String.class)
                .exchange()
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:body-too-large");
        assertThat(upstream.calls).isEmpty();
    }
}
