package io.unknot.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteWebTests extends GatewayTest {

    @ParameterizedTest
    @CsvSource({
        "clinics, therapist-service",
        "treatments/7, therapist-service",
        "therapists, therapist-service",
        "shifts, therapist-service",
        "time-off/7/conflicts, therapist-service",
        "availability?from=1, therapist-service",
        "matches, therapist-service",
        "appointments/7/confirmation, booking-service",
        "clients/7, booking-service",
        "manage, booking-service"
    })
    void sendsEachAddressToItsServiceWithATokenForIt(String path, String service) throws Exception {
        browser.get("/api/v1/" + path).expectStatus().isOk();
        var call = upstream.lastCall();
        assertThat(call.uri()).isEqualTo("/api/v1/" + path);
        assertThat(token(call).getJWTClaimsSet().getAudience()).containsExactly(service);
    }

    /** Who is not there in this test. */
    @ParameterizedTest
    @ValueSource(strings = {"clients/7/notification-preferences", "templates", "unsubscribe/7", "messages"})
    void sendsWhatIsOfMessagesToNotificationService(String path) {
        browser.get("/api/v1/" + path).expectStatus().is5xxServerError();
        assertThat(upstream.calls).isEmpty();
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
    void showsEachServicesDescription() {
        browser.get("/openapi/booking-service").expectStatus().isOk();
        assertThat(upstream.lastCall().uri()).isEqualTo("/v3/api-docs");
        browser.get("/openapi/therapist-service").expectStatus().isOk();
        assertThat(upstream.lastCall().uri()).isEqualTo("/v3/api-docs");
    }

    private static SignedJWT token(Upstream.Call call) throws Exception {
        return SignedJWT.parse(call.headers().get("Authorization").substring("Bearer ".length()));
    }
}
