package io.unknot.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.HttpMethod.POST;

import com.jayway.jsonpath.JsonPath;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StepUpWebTests extends GatewayTest {

    private static final String STEP_UP = "/api/v1/session/step-up";
    private static final String DESK = "{\"username\":\"frontdesk\",\"password\":\"frontdesk\"}";
    private static final String MANAGER = "{\"username\":\"manager\",\"password\":\"manager\"}";

    @Test
    void tellsServicesWhenAPersonProvedWhoTheyAreAndOfAVisitorNothing() throws Exception {
        browser.get("/api/v1/clinics");
        assertThat(token().getJWTClaimsSet().getClaim("auth_time")).isNull();
        var before = Instant.now().minusSeconds(1);
        browser.session();
        browser.logIn("frontdesk");
        assertThat(provenAt()).isBetween(before, Instant.now());
    }

    @Test
    void provesAgainWhoItIsInASessionWithAnotherId() throws Exception {
        browser.session();
        browser.logIn("frontdesk");
        var first = provenAt();
        var stolen = browser.cookie();
        await().until(() -> Instant.now().getEpochSecond() > first.getEpochSecond());

        var session = browser.remember(browser.send(POST, STEP_UP, DESK));

        assertThat(JsonPath.<String>read(session, "$.user.name")).isEqualTo("Jo Lindqvist");
        assertThat(provenAt()).isAfter(first);
        assertThat(browser.cookie()).isNotEqualTo(stolen);
        var thief = new Browser(port);
        thief.plantCookie(stolen);
        assertThat(JsonPath.<Object>read(thief.session(), "$.user")).isNull();
    }

    @Test
    void takesNoOtherPersonsProof() {
        browser.session();
        browser.logIn("frontdesk");
        browser.send(POST, STEP_UP, MANAGER)
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:wrong-login");
        browser.send(POST, STEP_UP, DESK.replace("\"password\":\"frontdesk\"", "\"password\":\"wrong\""))
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void takesNoProofFromAVisitorNorFromAnotherSite() {
        browser.session();
        browser.send(POST, STEP_UP, DESK)
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:login-needed");
        browser.logIn("frontdesk");
        browser.request(POST, STEP_UP)
                .header("Content-Type", "application/json")
                .bodyValue(DESK)
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private Instant provenAt() throws Exception {
        browser.get("/api/v1/clinics");
        return token().getJWTClaimsSet().getDateClaim("auth_time").toInstant();
    }

    private static SignedJWT token() throws Exception {
        var header = upstream.lastCall().headers().get("Authorization");
        return SignedJWT.parse(header.substring("Bearer ".length()));
    }
}
