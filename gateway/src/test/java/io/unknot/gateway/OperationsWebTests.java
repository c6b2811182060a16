package io.unknot.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsWebTests extends GatewayTest {

    private static final String OPERATIONS = "/api/v1/operations";

    @Test
    void showsOperatorsWhatTheServicesSayOfThemselves() {
        browser.session();
        browser.logIn("operator");

        String board = await().atMost(Duration.ofMinutes(1)).until(this::board, found -> found.contains("asOf"));

        assertThat(JsonPath.<Double>read(board, "$.ticks[-1].outboxAgeSeconds")).isEqualTo(3.5);
        assertThat(JsonPath.<Double>read(board, "$.clinics[0].fill")).isEqualTo(0.25);
        assertThat(JsonPath.<Integer>read(board, "$.ticks[-1].services['therapist-service'].up"))
                .isEqualTo(1);
    }

    @Test
    void tellsOfAServiceThatDoesNotAnswer() {
        browser.session();
        browser.logIn("operator");

        String board = await().atMost(Duration.ofMinutes(1)).until(this::board, found -> found.contains("asOf"));

        assertThat(JsonPath.<Integer>read(board, "$.ticks[-1].services['booking-service'].up"))
                .isZero();
        assertThat(JsonPath.<Integer>read(board, "$.ticks[-1].services['booking-service'].of"))
                .isEqualTo(1);
    }

    @Test
    void asksVisitorsToLogIn() {
        browser.get(OPERATIONS).expectStatus().isUnauthorized();
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "frontdesk", "therapist", "clinicmanager", "manager", "admin"})
    void isForNobodyElse(String name) {
        browser.session();
        browser.logIn(name);

        browser.get(OPERATIONS).expectStatus().isForbidden();
    }

    private String board() {
        return Objects.requireNonNull(browser.get(OPERATIONS)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
