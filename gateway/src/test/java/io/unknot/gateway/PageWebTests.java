package io.unknot.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.GET;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageWebTests extends GatewayTest {

    @Test
    void servesTheFirstPageAtTheBareAddress() {
        browser.get("/")
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith("text/html")
                .expectHeader()
                .valueEquals("Cache-Control", "no-cache")
                .expectHeader()
                .doesNotExist("Last-Modified")
                .expectBody(String.class)
                .value(html -> assertThat(html).contains("<title>Unknot</title>"));
    }

    @Test
    void sendsAPageAgainOnlyWhenItChanged() {
        var etag = Objects.requireNonNull(browser.get("/client/app.js")
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseHeaders()
                .getETag());
        browser.request(GET, "/client/app.js")
                .header("If-None-Match", etag)
                .exchange()
                .expectStatus()
                .isNotModified();
        browser.request(GET, "/client/app.js")
                .header("If-None-Match", "\"another\"")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void letsBrowsersKeepLibrariesWhosePathNamesTheirVersion() {
        browser.get("/webjars/lit/3.3.2/index.js")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=31536000, public, immutable");
    }

    @Test
    void allowsTheImportMapByItsHashAndNoOtherScriptInThePage() throws Exception {
        var result = browser.get("/").expectBody(String.class).returnResult();
        var html = Objects.requireNonNull(result.getResponseBody());
        var start = html.indexOf('>', html.indexOf("<script type=\"importmap\"")) + 1;
        var map = html.substring(start, html.indexOf("</script>", start));
        var hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(map.getBytes(UTF_8)));
        assertThat(result.getResponseHeaders().getFirst("Content-Security-Policy"))
                .contains("script-src 'self' 'sha256-" + hash + "';", "frame-ancestors 'none'", "default-src 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void letsSitesThatAreAllowedFrameTheOnePageForThem() {
        browser.get("/embed/frame.html")
                .expectStatus()
                .isOk()
                .expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy -> assertThat(policy)
                                .contains("default-src 'none'", "script-src 'self' 'sha256-")
                                .endsWith("frame-ancestors 'self' https://www.example.org https://example.net:8443"))
                .expectHeader()
                .doesNotExist("X-Frame-Options")
                .expectHeader()
                .doesNotExist("Set-Cookie")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/embed/demo.html", "/embed/unknot.js", "/embed/other.html"})
    void letsNobodyFrameAnyOther(String address) {
        browser.get(address)
                .expectHeader()
                .value("Content-Security-Policy", policy -> assertThat(policy).endsWith("frame-ancestors 'none'"))
                .expectHeader()
                .valueEquals("X-Frame-Options", "DENY");
    }

    @Test
    void tellsBrowsersToGuessNothingAndFrameNothing() {
        browser.get("/nowhere")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("X-Frame-Options", "DENY")
                .expectHeader()
                .valueEquals("Referrer-Policy", "same-origin")
                .expectHeader()
                .valueEquals("Cross-Origin-Opener-Policy", "same-origin")
                .expectHeader()
                .value("Permissions-Policy", policy -> assertThat(policy).contains("camera=()", "geolocation=()"))
                .expectHeader()
                // Plain HTTP on one machine: a browser that was told so would not come back to it.
                .doesNotExist("Strict-Transport-Security")
                .expectHeader()
                .exists("Content-Security-Policy");
        browser.get("/api/v1/clinics").expectHeader().exists("Content-Security-Policy");
    }
}
