package io.unknot.gateway;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import com.jayway.jsonpath.JsonPath;
import io.unknot.gateway.login.Person;
import io.unknot.gateway.login.link.LinkLogins;
import io.unknot.gateway.login.link.LinkProof.Secret;
import io.unknot.service.access.Caller;
import io.unknot.service.problem.Problem;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;

@TestPropertySource(properties = "unknot.limits.trusted-proxies=127.0.0.0/8,::1")
class LinkLoginWebTests extends GatewayTest {

    private static final String LINK = "/api/v1/session/link";
    private static final UUID ASKED = UUID.fromString("00000000-0000-4000-8000-0000000000c8");
    private static final UUID GITA = UUID.fromString("00000000-0000-4000-8000-0000000000c7");

    @TestConfiguration
    static class OneLink {

        /** Gita's, by the token that is good; any other was used. */
        @Bean
        @Primary
        LinkLogins gitasLink() {
            return proof -> proof.secret().equals(new Secret.Token("good"))
                            || proof.secret().equals(new Secret.GuestCode(ASKED, "123456"))
                    ? Mono.just(new Person(GITA, "Gita Guest", new Caller.Client(GITA)))
                    : Mono.error(() -> Problem.of(410, "login-link-used", "Somebody has signed in with this link")
                            .toException());
        }
    }

    @Test
    void aClientWhoShowsALinkHasASessionWithAnotherId() {
        browser.session();
        var before = browser.cookie();

        logIn("good");

        assertThat(browser.cookie()).isNotEqualTo(before);
        var session = browser.session();
        assertThat(JsonPath.<String>read(session, "$.user.id")).isEqualTo(GITA.toString());
        assertThat(JsonPath.<String>read(session, "$.user.kind")).isEqualTo("client");
        var planted = new Browser(port);
        planted.plantCookie(before);
        assertThat(JsonPath.<Object>read(planted.session(), "$.user")).isNull();
    }

    @Test
    void aGuestWhoShowsTheCodeTheyWereSentIsLoggedIn() {
        browser.session();

        var cookie = browser.send(POST, LINK, "{\"verification\":\"%s\",\"code\":\"123456\"}".formatted(ASKED))
                .expectStatus()
                .isNoContent()
                .returnResult(Void.class)
                .getResponseCookies()
                .getFirst("unknot");
        browser.plantCookie(requireNonNull(cookie).getValue());

        assertThat(JsonPath.<String>read(browser.session(), "$.user.id")).isEqualTo(GITA.toString());
    }

    @Test
    void aRefusedLinkBeginsNoSessionAndSaysWhy() {
        browser.session();

        browser.send(POST, LINK, "{\"token\":\"used\"}")
                .expectStatus()
                .isEqualTo(410)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:login-link-used");

        assertThat(JsonPath.<Object>read(browser.session(), "$.user")).isNull();
    }

    @Test
    void aScannerThatOpensTheMailedAddressUsesNothingUp() {
        browser.get("/").expectStatus().isOk();
        browser.get(LINK + "?token=good").expectStatus().isEqualTo(405);

        browser.session();
        logIn("good");
    }

    @Test
    void anotherSiteLogsNobodyInAsWhomItLikes() {
        browser.session();

        browser.request(POST, LINK)
                .contentType(APPLICATION_JSON)
                .bodyValue("{\"token\":\"good\"}")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void takesALinkOrACodeAndNothingInBetween() {
        browser.session();
        for (var body : new String[] {
            "{}",
            "{\"code\":\"123456\"}",
            "{\"handle\":\"h\",\"code\":\"12345\"}",
            "{\"handle\":\"h\"}",
            "{\"verification\":\"%s\"}".formatted(ASKED),
            "{\"verification\":\"%s\",\"handle\":\"h\",\"code\":\"123456\"}".formatted(ASKED),
            "{\"verification\":\"%s\",\"token\":\"good\"}".formatted(ASKED)
        }) {
            browser.send(POST, LINK, body).expectStatus().isBadRequest();
        }
    }

    @Test
    void oneAddressAsksForTwentyLinksAnHourAndIsThenToldToWait() {
        browser.session();
        for (int asks = 0; asks < 20; asks++) {
            ask("192.0.2.1").expectStatus().value(status -> assertThat(status).isNotEqualTo(429));
        }
        upstream.calls.clear();

        ask("192.0.2.1")
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .valueEquals("Retry-After", "3600")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:too-many-requests");
        assertThat(upstream.calls).isEmpty();
        ask("192.0.2.2").expectStatus().value(status -> assertThat(status).isNotEqualTo(429));
    }

    /** Of somebody for whom our own proxy speaks. */
    private ResponseSpec ask(String from) {
        return browser.request(POST, "/api/v1/login-links")
                .header("X-Forwarded-For", from)
                .header("X-CSRF-TOKEN", JsonPath.<String>read(browser.session(), "$.csrf.token"))
                .contentType(APPLICATION_JSON)
                .bodyValue("{\"email\":\"gita@example.org\"}")
                .exchange();
    }

    private void logIn(String token) {
        var cookie = browser.send(POST, LINK, "{\"token\":\"%s\"}".formatted(token))
                .expectStatus()
                .isNoContent()
                .returnResult(Void.class)
                .getResponseCookies()
                .getFirst("unknot");
        browser.plantCookie(requireNonNull(cookie).getValue());
    }
}
