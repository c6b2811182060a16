package io.unknot.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.POST;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SessionEndWebTests extends ProviderTest {

    @Test
    void endsASessionTwelveHoursAfterItsLoginHoweverBusyItIs() {
        browser.session();
        browser.logIn("client");
        later(Duration.ofHours(12).minusMinutes(10));
        assertThat(browser.whoIsLoggedIn()).isNotNull();
        later(Duration.ofMinutes(10));
        assertThat(browser.whoIsLoggedIn()).isNull();
    }

    @Test
    void aProofGivenAgainMakesNoSessionLonger() {
        browser.session();
        browser.logIn("client");
        later(Duration.ofHours(11));
        browser.remember(
                browser.send(POST, "/api/v1/session/step-up", "{\"username\":\"client\",\"password\":\"client\"}"));
        later(Duration.ofHours(1));
        assertThat(browser.whoIsLoggedIn()).isNull();
    }

    @Test
    void endsEverySessionOfThePersonAndNobodyElses() {
        var phone = loggedIn("client");
        var desk = loggedIn("client");
        var other = loggedIn("client2");

        phone.send(DELETE, "/api/v1/session?everywhere=true", "").expectStatus().isNoContent();

        assertThat(phone.whoIsLoggedIn()).isNull();
        assertThat(desk.whoIsLoggedIn()).isNull();
        assertThat(other.whoIsLoggedIn()).isNotNull();
    }

    @Test
    void endsOnlyThisSessionUnlessAskedForAll() {
        var phone = loggedIn("client");
        var desk = loggedIn("client");

        phone.send(DELETE, "/api/v1/session", "").expectStatus().isNoContent();

        assertThat(phone.whoIsLoggedIn()).isNull();
        assertThat(desk.whoIsLoggedIn()).isNotNull();
    }
}
