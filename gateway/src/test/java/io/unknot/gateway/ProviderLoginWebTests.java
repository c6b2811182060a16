package io.unknot.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;

import com.jayway.jsonpath.JsonPath;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ProviderLoginWebTests extends ProviderTest {

    @Test
    void logsInStaffAsWhatTheirRecordSays() throws Exception {
        upstream.staff = jo("front-desk", true);
        assertThat(logIn(JO_AT_PROVIDER).getStatus().value()).isEqualTo(200);
        var lookup = upstream.lastCall();
        assertThat(lookup.body()).contains("\"subject\":\"jo\"", IdentityProvider.ISSUER, "jo@clinic.example");
        var session = browser.session();
        assertThat(JsonPath.<String>read(session, "$.user.id")).isEqualTo(JO);
        assertThat(JsonPath.<List<String>>read(session, "$.user.roles")).containsExactly("front-desk");
    }

    @Test
    void doesNotPassOnAnAddressTheProviderHasNotChecked() {
        var unchecked = new HashMap<>(JO_AT_PROVIDER);
        unchecked.put("email_verified", false);
        logIn(unchecked);
        assertThat(upstream.lastCall().body()).doesNotContain("@clinic.example");
    }

    @Test
    void logsInOperatorsByWhatTheProviderSaysOfThem() {
        logIn(Map.of("sub", "kim", "name", "Kim Tanaka", "groups", List.of("staff", "unknot-operator")));
        var session = browser.session();
        assertThat(JsonPath.<String>read(session, "$.user.kind")).isEqualTo("operator");
        assertThat(JsonPath.<String>read(session, "$.user.name")).isEqualTo("Kim Tanaka");
        assertThat(JsonPath.<String>read(session, "$.staffLogin")).isEqualTo("/login/provider");
    }

    @Test
    void theProviderIsAskedAgainAboutAnOperatorAfterAQuarterOfAnHour() {
        logIn(Map.of("sub", "kim", "name", "Kim Tanaka", "groups", List.of("unknot-operator")));
        later(Duration.ofMinutes(14));
        assertThat(JsonPath.<String>read(browser.session(), "$.user.kind")).isEqualTo("operator");
        later(Duration.ofMinutes(1));
        assertThat(JsonPath.<Object>read(browser.session(), "$.user")).isNull();

        assertThat(logIn(Map.of("sub", "kim", "name", "Kim Tanaka")).getStatus().value())
                .isEqualTo(403);
        assertThat(JsonPath.<Object>read(browser.session(), "$.user")).isNull();
    }

    @Test
    void letsNobodyInWhoIsOnNoRecordOrHasLeft() {
        assertThat(logIn(JO_AT_PROVIDER).getStatus().value()).isEqualTo(403);
        upstream.staff = jo("manager", false);
        assertThat(logIn(JO_AT_PROVIDER).getStatus().value()).isEqualTo(403);
        assertThat(JsonPath.<Object>read(browser.session(), "$.user")).isNull();
    }

    @Test
    void aChangeOfRoleBindsWithinAMinute() throws Exception {
        upstream.staff = jo("manager", true);
        logIn(JO_AT_PROVIDER);
        upstream.staff = jo("front-desk", true);
        later(Duration.ofSeconds(59));
        browser.get("/api/v1/clinics").expectStatus().isOk();
        assertThat(tokenOfLastCall().getStringListClaim("roles")).containsExactly("front-desk");
    }

    @Test
    void theSessionOfSomebodyWhoLeftEndsWithinAMinute() throws Exception {
        upstream.staff = jo("manager", true);
        logIn(JO_AT_PROVIDER);
        upstream.staff = jo("manager", false);
        later(Duration.ofSeconds(59));
        browser.get("/api/v1/clinics").expectStatus().isOk();
        assertThat(tokenOfLastCall().getStringClaim("kind")).isEqualTo("visitor");
        upstream.staff = jo("manager", true);
        later(Duration.ofMinutes(2));
        assertThat(JsonPath.<Object>read(browser.session(), "$.user")).isNull();
    }

    @Test
    void aLongSessionAtTheProviderIsNoFreshProof() throws Exception {
        upstream.staff = jo("manager", true);
        var earlier = Instant.now().minusSeconds(3600).getEpochSecond();
        var claims = new HashMap<>(JO_AT_PROVIDER);
        claims.put("auth_time", earlier);
        logIn(claims);
        browser.get("/api/v1/clinics");
        assertThat(tokenOfLastCall().getLongClaim("auth_time")).isEqualTo(earlier);

        logIn(JO_AT_PROVIDER);
        browser.get("/api/v1/clinics");
        assertThat(tokenOfLastCall().getClaim("auth_time")).isNull();
    }

    @Test
    void confirmsWhoItIsAtTheProviderInASessionThatTakesThePlaceOfTheOld() {
        upstream.staff = jo("manager", true);
        logIn(JO_AT_PROVIDER);
        browser.session();
        browser.send(POST, "/api/v1/session/step-up", "{}")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:confirm-elsewhere")
                .jsonPath("$.at")
                .isEqualTo("/login/provider?again=true");
        var stolen = browser.cookie();
        var departure = leave("?again=true");
        assertThat(IdentityProvider.parameters(departure.to()).toSingleValueMap())
                .containsEntry("prompt", "login")
                .containsEntry("max_age", "0");
        comeBack(departure.cookie(), provider.logIn(departure.to(), JO_AT_PROVIDER), departure.state());

        assertThat(browser.cookie()).isNotEqualTo(stolen);
        var thief = new Browser(port);
        thief.plantCookie(stolen);
        assertThat(JsonPath.<Object>read(thief.session(), "$.user")).isNull();
    }

    @Test
    void sendsTheBrowserOnFromAPageOfOurOwn() {
        upstream.staff = jo("manager", true);
        var page = logIn(JO_AT_PROVIDER);
        assertThat(page.getResponseBody()).contains("http-equiv=\"refresh\" content=\"0; url=/\"");
        var cookie = Objects.requireNonNull(page.getResponseCookies().getFirst("unknot"));
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
    }

    private static JWTClaimsSet tokenOfLastCall() throws Exception {
        var header = upstream.lastCall().headers().get("Authorization");
        return SignedJWT.parse(header.substring("Bearer ".length())).getJWTClaimsSet();
    }
}
