package io.unknot.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each is what somebody would try who wants to be logged in as Jo, or to log Jo in as themselves. */
class ProviderAttackWebTests extends ProviderTest {

    @BeforeEach
    void joIsAManager() {
        upstream.staff = jo("manager", true);
    }

    @Test
    void refusesACodeBroughtByAnotherBrowser() {
        var departure = leave("");
        var code = provider.logIn(departure.to(), JO_AT_PROVIDER);
        assertThat(comeBack("", code, departure.state()).getStatus().value()).isEqualTo(400);
        assertThat(comeBack("guessed", code, departure.state()).getStatus().value())
                .isEqualTo(400);
        assertNobodyIsLoggedIn();
    }

    @Test
    void refusesALoginBegunElsewhere() {
        var attackers = leave("");
        var own = leave("");
        var code = provider.logIn(attackers.to(), JO_AT_PROVIDER);
        assertThat(comeBack(own.cookie(), code, attackers.state()).getStatus().value())
                .isEqualTo(400);
        assertNobodyIsLoggedIn();
    }

    @Test
    void refusesACodeInjectedIntoALoginWithAnotherVerifier() {
        var attackers = leave("");
        var own = leave("");
        var code = provider.logIn(attackers.to(), JO_AT_PROVIDER);
        assertThat(comeBack(own.cookie(), code, own.state()).getStatus().value())
                .isEqualTo(401);
        assertNobodyIsLoggedIn();
    }

    @Test
    void asksForPkceWithAHashAndForACodeOnly() {
        var asked = IdentityProvider.parameters(leave("").to()).toSingleValueMap();
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", "http://localhost:8080/login/provider/return")
                .containsKeys("code_challenge", "state", "nonce")
                .doesNotContainKeys("code_verifier", "client_secret");
    }

    @Test
    void refusesAReplayedReturn() {
        var departure = leave("");
        var code = provider.logIn(departure.to(), JO_AT_PROVIDER);
        assertThat(comeBack(departure.cookie(), code, departure.state())
                        .getStatus()
                        .value())
                .isEqualTo(200);
        browser = new Browser(port);
        assertThat(comeBack(departure.cookie(), code, departure.state())
                        .getStatus()
                        .value())
                .isEqualTo(400);
        assertNobodyIsLoggedIn();
    }

    @Test
    void refusesAnUnsignedToken() {
        refused(IdentityProvider::unsigned);
    }

    @Test
    void refusesATokenForAnotherAudience() {
        refused(IdentityProvider.claiming(claims -> claims.audience("another-client")));
    }

    @Test
    void refusesATokenOfAnotherIssuer() {
        refused(IdentityProvider.claiming(claims -> claims.issuer("https://evil.example")));
    }

    @Test
    void refusesAnExpiredToken() {
        refused(IdentityProvider.claiming(
                claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120)))));
    }

    @Test
    void refusesATokenOfAnotherLogin() {
        refused(IdentityProvider.claiming(claims -> claims.claim("nonce", "of-another-login")));
    }

    @Test
    void refusesATokenOfAnotherKeyUnderThePublishedId() {
        var other = IdentityProvider.newKey("published");
        refused((claims, key) -> IdentityProvider.honest(claims, other));
    }

    @Test
    void refusesATokenUnderAKeyIdThatIsNotPublished() {
        refused((claims, key) -> IdentityProvider.signed(claims, key, "swapped"));
    }

    @Test
    void plantsNoSessionInAVictimsBrowser() {
        var planted = browser.cookieOf(browser.get("/api/v1/session"));
        assertThat(logIn(JO_AT_PROVIDER).getStatus().value()).isEqualTo(200);
        assertThat(browser.cookie()).isNotEqualTo(planted);
        var attacker = new Browser(port);
        attacker.plantCookie(planted);
        assertThat(JsonPath.<Object>read(attacker.session(), "$.user")).isNull();
    }

    private void refused(IdentityProvider.Forgery forgery) {
        provider.forgery = forgery;
        assertThat(logIn(JO_AT_PROVIDER).getStatus().value()).isEqualTo(401);
        assertNobodyIsLoggedIn();
    }

    private void assertNobodyIsLoggedIn() {
        assertThat(JsonPath.<Object>read(browser.session(), "$.user")).isNull();
    }
}
