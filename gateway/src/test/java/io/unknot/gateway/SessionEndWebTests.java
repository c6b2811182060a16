package io.unknot.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.POST;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionEndWebTests extends ProviderTest {

    @Test
    void endsASessionTwelveHoursAfterItsLoginHoweverBusyItIs() {
        browser.session();
        browser.logIn("client");
        later(Duration.ofHours(12).minusMinutes(10));
        assertThat(whoIsLoggedIn(browser)).isNotNull();
        later(Duration.ofMinutes(10));
        assertThat(whoIsLoggedIn(browser)).isNull();
    }

    @Test
    void aProofGivenAgainMakesNoSessionLonger() {
        browser.session();
        browser.logIn("client");
        later(Duration.ofHours(11));
        browser.remember(
                browser.send(POST, "/api/v1/session/step-up", "{\"username\":\"client\",\"password\":\"client\"}"));
        later(Duration.ofHours(1));
        assertThat(whoIsLoggedIn(browser)).isNull();
    }

    @Test
    void endsEverySessionOfThePersonAndNobodyElses() {
        var phone = loggedIn("client");
        var desk = loggedIn("client");
        var other = loggedIn("client2");

        phone.send(DELETE, "/api/v1/session?everywhere=true", "").expectStatus().isNoContent();

        assertThat(whoIsLoggedIn(phone)).isNull();
        assertThat(whoIsLoggedIn(desk)).isNull();
        assertThat(whoIsLoggedIn(other)).isNotNull();
    }

    @Test
    void endsOnlyThisSessionUnlessAskedForAll() {
        var phone = loggedIn("client");
        var desk = loggedIn("client");

        phone.send(DELETE, "/api/v1/session", "").expectStatus().isNoContent();

        assertThat(whoIsLoggedIn(phone)).isNull();
        assertThat(whoIsLoggedIn(desk)).isNotNull();
    }

    private Browser loggedIn(String name) {
        var own = new Browser(port);
        own.session();
        own.logIn(name);
        return own;
    }

    private static @Nullable Object whoIsLoggedIn(Browser browser) {
        return JsonPath.read(browser.session(), "$.user");
    }
}
