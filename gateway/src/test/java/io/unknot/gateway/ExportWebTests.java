package io.unknot.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.GET;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** One call gives a client everything, whichever service keeps it. */
class ExportWebTests extends GatewayTest {

    private static final String EXPORT = "/api/v1/clients/00000000-0000-4000-8000-0000000000c1/export";

    @DynamicPropertySource
    static void notificationService(DynamicPropertyRegistry properties) {
        properties.add("unknot.routes.notification-service", upstream::address);
    }

    @AfterEach
    void everythingAnswers() {
        upstream.export = List.of("{\"visits\":", "[1,2]", "}");
        upstream.messages = 200;
    }

    @Test
    void addsWhatWasSentToWhatIsKeptOfTheVisits() {
        logIn();

        var answer = browser.get(EXPORT);

        assertThat(text(answer))
                .isEqualTo("{\"visits\":[1,2],\"messages\":[{\"kind\":\"move\"}],\"refusedAddresses\":[]}");
        var tokens = upstream.calls.stream().map(call -> call.headers().get("Authorization"));
        assertThat(tokens).hasSize(2).doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    void doesSoHoweverTheAnswerIsCutIntoParts() {
        logIn();
        for (var parts :
                List.of(List.of("{\"a\":1}"), List.of("{", "\"a\"", ":", "1", "}"), List.of("{\"a\":1", "}"))) {
            upstream.export = parts;

            assertThat(text(browser.get(EXPORT)))
                    .startsWith("{\"a\":1,\"messages\":[")
                    .endsWith("]}");
        }
    }

    @Test
    void leavesACalendarAsItIs() {
        logIn();
        upstream.export = List.of("BEGIN:VCALENDAR", "END:VCALENDAR");

        var answer =
                browser.request(GET, EXPORT).header("Accept", "text/calendar").exchange();

        assertThat(text(answer)).isEqualTo("BEGIN:VCALENDAREND:VCALENDAR");
    }

    @Test
    void givesNothingRatherThanAPart() {
        logIn();
        upstream.messages = 503;

        browser.get(EXPORT)
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:service-unavailable");
        assertThat(upstream.calls).noneMatch(call -> call.uri().endsWith("/export"));
    }

    @Test
    void leavesItToBookingServiceToSayWhoMayNot() {
        logIn();
        upstream.messages = 404;

        assertThat(text(browser.get(EXPORT))).isEqualTo("{\"visits\":[1,2]}");
        assertThat(text(new Browser(port).get(EXPORT))).isEqualTo("{\"visits\":[1,2]}");
    }

    private void logIn() {
        browser.session();
        browser.logIn("client");
        upstream.calls.clear();
    }

    private static String text(ResponseSpec answer) {
        return Objects.requireNonNull(answer.expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
