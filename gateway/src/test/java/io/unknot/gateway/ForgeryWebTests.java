package io.unknot.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForgeryWebTests extends GatewayTest {

    @Test
    void changesTheSessionsIdAndTokenAtLogin() {
        var before = JsonPath.<String>read(browser.session(), "$.csrf.token");
        var planted = browser.cookie();
        browser.logIn("client");
        assertThat(browser.cookie()).isNotEqualTo(planted);

        var attacker = new Browser(port);
        attacker.plantCookie(planted);
        assertThat(JsonPath.<Object>read(attacker.session(), "$.user")).isNull();

        browser.request(POST, "/api/v1/treatments")
                .header("X-CSRF-TOKEN", before)
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void refusesToChangeAnythingWithoutTheSessionsToken() {
        browser.session();
        browser.logIn("client");
        browser.request(POST, "/api/v1/appointments")
                .contentType(APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:csrf-token-missing")
                .jsonPath("$.next")
                .value(String.class, next -> assertThat(next).contains("GET /api/v1/session"));
        browser.request(DELETE, "/api/v1/session").exchange().expectStatus().isForbidden();
        assertThat(upstream.calls).isEmpty();
        browser.send(POST, "/api/v1/appointments", "{}").expectStatus().isOk();
        assertThat(upstream.calls).hasSize(1);
    }

    @Test
    void refusesTheTokenOfAnotherSession() {
        var token = JsonPath.<String>read(new Browser(port).session(), "$.csrf.token");
        browser.session();
        browser.request(POST, "/api/v1/appointments")
                .header("X-CSRF-TOKEN", token)
                .exchange()
                .expectStatus()
                .isForbidden();
        assertThat(upstream.calls).isEmpty();
    }

    @Test
    void asksWhoManagesAVisitByItsLinkForNoSession() {
        browser.request(POST, "/api/v1/manage/cancellation")
                .header("Manage-Token", "opens-one-visit")
                .contentType(APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isOk();
        var call = upstream.lastCall();
        assertThat(call.uri()).isEqualTo("/api/v1/manage/cancellation");
        assertThat(call.headers().get("Manage-Token")).isEqualTo("opens-one-visit");
        browser.request(DELETE, "/api/v1/manage").exchange().expectStatus().isForbidden();
        browser.request(POST, "/api/v1/managed").exchange().expectStatus().isForbidden();
        assertThat(upstream.calls).isEmpty();
    }

    /** It gets as far as the route to a service that is not there. */
    @Test
    void asksAMailProgramThatUnsubscribesForNoSession() {
        browser.request(POST, "/api/v1/unsubscribe/signed")
                .exchange()
                .expectStatus()
                .is5xxServerError();
        browser.request(POST, "/api/v1/unsubscribe").exchange().expectStatus().isForbidden();
        assertThat(upstream.calls).isEmpty();
    }

    /** It gets as far as the route to a service that is not there. */
    @Test
    void asksTheProviderOfTextMessagesForNoSession() {
        browser.request(POST, "/api/v1/sms/replies").exchange().expectStatus().is5xxServerError();
        for (var held : List.of("/api/v1/sms", "/api/v1/sms/replies/1", "/api/v1/answers", "/api/v1/inbox/read")) {
            browser.request(POST, held).exchange().expectStatus().isForbidden();
        }
    }
}
