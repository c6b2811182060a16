package io.unknot.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;

class RouteWebTests extends GatewayTest {

    @ParameterizedTest
    @CsvSource({
        "clinics, therapist-service",
        "treatments/7, therapist-service",
        "therapists, therapist-service",
        "shifts, therapist-service",
        "availability?from=1, therapist-service",
        "appointments/7/confirmation, booking-service",
        "clients/7, booking-service"
    })
    void sendsEachAddressToItsServiceWithATokenForIt(String path, String service) throws Exception {
        browser.get("/api/v1/" + path).expectStatus().isOk();
        var call = upstream.lastCall();
        assertThat(call.uri()).isEqualTo("/api/v1/" + path);
        assertThat(token(call).getJWTClaimsSet().getAudience()).containsExactly(service);
    }

    @Test
    void presentsAVisitorAndAPersonAsWhatTheyAre() throws Exception {
        browser.get("/api/v1/clinics");
        var visitor = token(upstream.lastCall()).getJWTClaimsSet();
        assertThat(visitor.getIssuer()).isEqualTo("gateway");
        assertThat(visitor.getSubject()).isEqualTo("visitor");
        assertThat(visitor.getStringClaim("kind")).isEqualTo("visitor");

        browser.session();
        browser.logIn("frontdesk");
        browser.get("/api/v1/clinics");
        var staff = token(upstream.lastCall()).getJWTClaimsSet();
        assertThat(staff.getSubject()).isEqualTo("00000000-0000-4000-8000-0000000000f1");
        assertThat(staff.getStringClaim("kind")).isEqualTo("staff");
        assertThat(staff.getStringListClaim("roles")).isEqualTo(List.of("front-desk"));
        assertThat(staff.getStringListClaim("clinics")).isEqualTo(List.of("00000000-0000-4000-8000-000000000101"));
        assertThat(staff.getExpirationTime().toInstant())
                .isEqualTo(staff.getIssueTime().toInstant().plusSeconds(120));
    }

    @Test
    void publishesTheKeyItsTokensAreSignedWith() throws Exception {
        browser.get("/api/v1/clinics");
        var token = token(upstream.lastCall());
        var published = Objects.requireNonNull(browser.get("/internal/jwks")
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
        var key = JWKSet.parse(published).getKeyByKeyId(token.getHeader().getKeyID());
        assertThat(key.isPrivate()).isFalse();
        assertThat(token.verify(new ECDSAVerifier(key.toECKey()))).isTrue();
    }

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

    @Test
    void showsEachServicesDescription() {
        browser.get("/openapi/booking-service").expectStatus().isOk();
        assertThat(upstream.lastCall().uri()).isEqualTo("/v3/api-docs");
        browser.get("/openapi/therapist-service").expectStatus().isOk();
        assertThat(upstream.lastCall().uri()).isEqualTo("/v3/api-docs");
    }

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

    private static SignedJWT token(Upstream.Call call) throws Exception {
        return SignedJWT.parse(call.headers().get("Authorization").substring("Bearer ".length()));
    }
}
