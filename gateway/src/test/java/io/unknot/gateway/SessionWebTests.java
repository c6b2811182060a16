package io.unknot.gateway;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.http.MediaType.TEXT_PLAIN;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionWebTests extends GatewayTest {

    @Test
    void tellsAVisitorThatNobodyIsLoggedInAndHowToTryIt() {
        var session = browser.session();
        assertThat(JsonPath.<Object>read(session, "$.user")).isNull();
        assertThat(JsonPath.<String>read(session, "$.csrf.header")).isEqualTo("X-CSRF-TOKEN");
        assertThat(JsonPath.<String>read(session, "$.csrf.token")).isNotBlank();
        assertThat(JsonPath.<List<String>>read(session, "$.demoLogins[*].username"))
                .containsExactly(
                        "client",
                        "client2",
                        "frontdesk",
                        "frontdesk2",
                        "therapist",
                        "clinicmanager",
                        "manager",
                        "admin",
                        "operator");
        assertThat(JsonPath.<String>read(session, "$.demoLogins[2].about")).contains("Riverside");
    }

    @ParameterizedTest
    @CsvSource({
        "client,    00000000-0000-4000-8000-0000000000c1, client,   '',         ''",
        "client2,   00000000-0000-4000-8000-0000000000c2, client,   '',         ''",
        "frontdesk, 00000000-0000-4000-8000-0000000000f1, staff,    front-desk, 00000000-0000-4000-8000-000000000101",
        "manager,   00000000-0000-4000-8000-0000000000a1, staff,    manager,    *",
        "operator,  00000000-0000-4000-8000-0000000000e1, operator, '',         ''"
    })
    void logsInTheDemoPeople(String name, String id, String kind, String role, String clinic) {
        browser.session();
        var session = browser.logIn(name);
        assertThat(JsonPath.<String>read(session, "$.user.id")).isEqualTo(id);
        assertThat(JsonPath.<String>read(session, "$.user.kind")).isEqualTo(kind);
        assertThat(String.join(",", JsonPath.<List<String>>read(session, "$.user.roles")))
                .isEqualTo(role);
        assertThat(String.join(",", JsonPath.<List<String>>read(session, "$.user.clinics")))
                .isEqualTo(clinic);
        assertThat(JsonPath.<String>read(browser.session(), "$.user.id")).isEqualTo(id);
    }

    @Test
    void keepsTheCookieFromScriptsAndOtherSites() {
        var cookie = browser.get("/api/v1/session")
                .expectBody(String.class)
                .returnResult()
                .getResponseCookies()
                .getFirst("unknot");
        assertThat(requireNonNull(cookie).isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        assertThat(cookie.getPath()).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({"client, wrong", "nobody, client", "client, nobody's", "stranger, nobody's", "CLIENT, client"})
    void refusesAWrongLoginWithoutSayingWhatWasWrong(String name, String password) {
        browser.tryToLogIn(name, password)
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:wrong-login")
                .jsonPath("$.title")
                .isEqualTo("The name or the password is wrong");
    }

    @Test
    void refusesALoginThatIsNotTheJsonItShouldBe() {
        browser.request(POST, "/api/v1/session")
                .contentType(TEXT_PLAIN)
                .bodyValue("{\"username\":\"client\",\"password\":\"client\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(415);
        browser.tryToLogIn(" ", "x".repeat(201))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[*].field")
                .value(fields -> assertThat(fields.toString()).contains("username", "password"));
        browser.request(POST, "/api/v1/session")
                .contentType(APPLICATION_JSON)
                .bodyValue("x".repeat(70_000))
                .exchange()
                .expectStatus()
                .isEqualTo(413);
    }

    @Test
    void logsOut() {
        browser.session();
        browser.logIn("client");
        browser.send(DELETE, "/api/v1/session", "").expectStatus().isNoContent();
        assertThat(JsonPath.<Object>read(browser.session(), "$.user")).isNull();
    }
}
