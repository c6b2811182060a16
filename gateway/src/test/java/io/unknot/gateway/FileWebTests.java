package io.unknot.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.RequestBodySpec;
import reactor.core.publisher.Flux;

/** Files to import may be larger than other bodies, and what comes of them may take longer. */
class FileWebTests extends GatewayTest {

    private static final int MOST = 1024 * 1024;

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/therapists/import", "/api/v1/shifts/import?dryRun=true"})
    void passesOnAFileOf1Megabyte(String path) {
        sending(path).bodyValue("x".repeat(MOST)).exchange().expectStatus().isOk();
        assertThat(upstream.lastCall().body()).hasSize(MOST);
    }

    @Test
    void refusesAFileOver1MegabyteThatSaysSo() {
        sending("/api/v1/shifts/import")
                .bodyValue("x".repeat(MOST + 1))
                .exchange()
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("A file may have 1 MB at most.");
        assertThat(upstream.calls).isEmpty();
    }

    @Test
    void refusesAFileOver1MegabyteThatDoesNotSaySo() {
        sending("/api/v1/shifts/import")
                .body(Flux.range(0, 1040).map(i -> "x".repeat(1024)), String.class)
                .exchange()
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:body-too-large");
        assertThat(upstream.calls).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/shifts",
                "/api/v1/shifts/import/",
                "/api/v1/shifts/import;x",
                "/api/v1/clinics/import",
                "/api/v1/therapists/import/7"
            })
    void allowsItNowhereElse(String path) {
        sending(path)
                .bodyValue("x".repeat(64 * 1024 + 1))
                .exchange()
                .expectStatus()
                .is4xxClientError();
        assertThat(upstream.calls).isEmpty();
    }

    @Test
    void waitsLongerForWhatComesOfAFile() {
        sending("/api/v1/shifts/import?name=unhurried")
                .bodyValue("x")
                .exchange()
                .expectStatus()
                .isOk();
        browser.get("/api/v1/shifts?name=unhurried").expectStatus().isEqualTo(504);
    }

    private RequestBodySpec sending(String path) {
        var csrf = JsonPath.<String>read(browser.session(), "$.csrf.token");
        return browser.request(POST, path)
                .header("X-CSRF-TOKEN", csrf)
                .contentType(MediaType.parseMediaType("text/csv"));
    }
}
