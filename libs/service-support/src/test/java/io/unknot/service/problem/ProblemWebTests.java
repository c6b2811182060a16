package io.unknot.service.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import io.unknot.service.WebClients;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(
        classes = TreatmentDesk.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=treatment-desk", "spring.config.import=classpath:unknot-defaults.yaml"})
class ProblemWebTests {

    private static final String LOW_BACK = """
        {"name": "Low-back massage", "durationMinutes": 40, "price": {"amountMinor": 5500, "currency": "GBP"}%s}\
        """;

    @LocalServerPort
    int port;

    WebTestClient http;

    @BeforeEach
    void connect() {
        http = WebClients.of(port);
    }

    @Test
    void takesAValidBody() {
        put(LOW_BACK.formatted(", \"technique\": \"SWEDISH\", \"since\": \"2026-11-24T09:40:00Z\""))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.since")
                .isEqualTo("2026-11-24T09:40:00Z");
    }

    @Test
    void saysWhereTheJsonBreaks() {
        refused(put("{\"name\": \"Low-back"), 400, "malformed-json")
                .jsonPath("$.detail")
                .value(String.class, text -> assertThat(text).contains("line 1"));
    }

    @Test
    void refusesTextAfterTheJson() {
        refused(put(LOW_BACK.formatted("") + "}"), 400, "malformed-json");
    }

    @Test
    void namesAFieldItDoesNotKnow() {
        refused(put(LOW_BACK.formatted(", \"colour\": \"green\"")), 400, "unknown-field")
                .jsonPath("$.errors[0].field")
                .isEqualTo("colour")
                .jsonPath("$.errors[0].reason")
                .value(String.class, text -> assertThat(text).contains("durationMinutes"));
    }

    @Test
    void namesANestedFieldItDoesNotKnow() {
        refused(
                        put(LOW_BACK.formatted(", \"hours\": [{\"day\": \"MONDAY\", \"from\": \"09:00\", \"until\":"
                                + " \"10:00\", \"x\": 1}]")),
                        400,
                        "unknown-field")
                .jsonPath("$.errors[0].field")
                .isEqualTo("hours[0].x");
    }

    @Test
    void asksForABody() {
        refused(
                http.put()
                        .uri("/treatments/00000000-0000-4000-8000-000000000001")
                        .contentType(APPLICATION_JSON)
                        .exchange(),
                400,
                "malformed-json");
    }

    @Test
    void refusesAnEmptyJsonBody() {
        refused(put("null"), 400, "malformed-json");
    }

    @Test
    void refusesAListWhereAnObjectBelongs() {
        refused(put("[]"), 400, "invalid-request").jsonPath("$.errors[0].field").isEqualTo("body");
    }

    @Test
    void namesAValueOfTheWrongType() {
        wrong("{\"name\": \"Low-back\", \"durationMinutes\": \"forty\", \"price\": null}", "durationMinutes", "number");
        wrong("{\"name\": \"Low-back\", \"durationMinutes\": \"40\"}", "durationMinutes", "whole number");
        wrong("{\"name\": {}, \"durationMinutes\": 40}", "name", "text");
        wrong("{\"name\": \"Low-back\", \"durationMinutes\": 40.5}", "durationMinutes", "whole number");
        wrong("{\"name\": \"Low-back\", \"durationMinutes\": 99999999999}", "durationMinutes", "whole number");
        wrong("{\"name\": \"Low-back\", \"durationMinutes\": null}", "durationMinutes", "whole number");
        wrong("{\"name\": \"Low-back\"}", "durationMinutes", "is missing");
        wrong(LOW_BACK.formatted(", \"technique\": \"TICKLING\""), "technique", "SWEDISH, DEEP_TISSUE");
        wrong(LOW_BACK.formatted(", \"technique\": 0"), "technique", "SWEDISH, DEEP_TISSUE");
        wrong(LOW_BACK.formatted(", \"clinic\": \"riverside\""), "clinic", "UUID");
        wrong(LOW_BACK.formatted(", \"since\": \"yesterday\""), "since", "instant");
        wrong(LOW_BACK.formatted(", \"hours\": {}"), "hours", "list");
        wrong(
                LOW_BACK.formatted(", \"hours\": [{\"day\": \"MONDAY\", \"from\": \"25:00\", \"until\": \"10:00\"}]"),
                "hours[0].from",
                "local time");
    }

    @Test
    void tellsWhyARecordRefusesItsValues() {
        wrong(
                LOW_BACK.formatted(", \"hours\": [{\"day\": \"MONDAY\", \"from\": \"11:00\", \"until\": \"10:00\"}]"),
                "hours[0]",
                "until must be after from");
    }

    @Test
    void namesEveryFieldThatValidationRefuses() {
        refused(
                        put("{\"name\": \" \", \"durationMinutes\": 5, \"price\": {\"amountMinor\": -1,"
                                + " \"currency\": \"GBP\"}}"),
                        400,
                        "invalid-request")
                .jsonPath("$.errors[*].field")
                .value(fields -> assertThat(fields.toString()).contains("name", "durationMinutes", "price.amountMinor"))
                .jsonPath("$.errors.length()")
                .isEqualTo(3);
    }

    @Test
    void namesABadPathVariable() {
        var answer = http.put()
                .uri("/treatments/7")
                .contentType(APPLICATION_JSON)
                .bodyValue(LOW_BACK.formatted(""))
                .exchange();
        refused(answer, 400, "invalid-request").jsonPath("$.errors[0].field").isEqualTo("id");
    }

    @Test
    void namesAMissingQueryParameter() {
        refused(get("/treatments?from=2026-11-24T09:40:00Z"), 400, "invalid-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo("clinic")
                .jsonPath("$.errors[0].reason")
                .isEqualTo("is missing");
    }

    @Test
    void namesABadQueryParameter() {
        refused(get("/treatments?clinic=00000000-0000-4000-8000-000000000101&from=soon"), 400, "invalid-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo("from")
                .jsonPath("$.errors[0].reason")
                .value(String.class, text -> assertThat(text).contains("2026-11-24T09:40:00Z"));
    }

    @Test
    void namesAQueryParameterOutOfRange() {
        refused(
                        get(
                                "/treatments?clinic=00000000-0000-4000-8000-000000000101&from=2026-11-24T09:40:00Z&limit=501"),
                        400,
                        "invalid-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo("limit");
    }

    @Test
    void refusesABodyOver64Kilobytes() {
        refused(put(LOW_BACK.formatted(", \"x\": \"" + "x".repeat(70_000) + "\"")), 413, "body-too-large");
    }

    @Test
    void refusesJsonNestedTooDeep() {
        put("[".repeat(20_000)).expectStatus().isBadRequest();
        put("{\"a\":".repeat(5_000)).expectStatus().isBadRequest();
    }

    @Test
    void refusesAnAddressAMethodAndAFormatItDoesNotHave() {
        refused(get("/nowhere"), 404, "not-found").jsonPath("$.instance").isEqualTo("/nowhere");
        refused(http.delete().uri("/treatments").exchange(), 405, "method-not-allowed");
        http.delete().uri("/treatments").exchange().expectHeader().valueEquals("Allow", "GET");
        refused(
                http.put()
                        .uri("/treatments/00000000-0000-4000-8000-000000000001")
                        .contentType(APPLICATION_JSON)
                        .accept(MediaType.IMAGE_PNG)
                        .bodyValue(LOW_BACK.formatted(""))
                        .exchange(),
                406,
                "not-acceptable");
        refused(
                http.put()
                        .uri("/treatments/00000000-0000-4000-8000-000000000001")
                        .contentType(MediaType.TEXT_PLAIN)
                        .bodyValue("Low-back massage")
                        .exchange(),
                415,
                "unsupported-media-type");
    }

    @Test
    void tellsARefusalWithAllItCarries() {
        refused(get("/failing/refused"), 409, "time-taken")
                .jsonPath("$.detail")
                .isEqualTo("Mara is with another client at 09:40.")
                .jsonPath("$.alternatives[0].start")
                .isEqualTo("2026-11-24T10:20:00Z");
        refused(get("/failing/refused-inside"), 410, "hold-expired");
    }

    @Test
    void saysWhenToTryAgain() {
        get("/failing/busy").expectStatus().isEqualTo(409).expectHeader().valueEquals("Retry-After", "1");
        get("/failing/pool").expectStatus().isEqualTo(503).expectHeader().valueEquals("Retry-After", "2");
        refused(get("/failing/pool"), 503, "service-unavailable");
    }

    @Test
    void keepsWhatWentWrongInsideToItself() {
        refused(get("/failing/badly"), 500, "unexpected")
                .jsonPath("$.incident")
                .value(String.class, text -> assertThat(text).matches("[0-9a-f-]{36}"))
                .jsonPath("$")
                .value(body -> assertThat(body.toString()).doesNotContain("secret", "Exception"));
    }

    private void wrong(String body, String field, String reason) {
        refused(put(body), 400, "invalid-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].reason")
                .value(String.class, text -> assertThat(text).contains(reason));
    }

    private WebTestClient.ResponseSpec put(String body) {
        return http.put()
                .uri("/treatments/00000000-0000-4000-8000-000000000001")
                .contentType(APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient.ResponseSpec get(String path) {
        return http.get().uri(path).exchange();
    }

    private static WebTestClient.BodyContentSpec refused(WebTestClient.ResponseSpec answer, int status, String type) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:" + type)
                .jsonPath("$.status")
                .isEqualTo(status);
    }
}
