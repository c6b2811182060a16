package io.unknot.service.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import org.junit.jupiter.api.Test;

class BodyWebTests extends ProblemTest {

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
    void refusesABodyOver64Kilobytes() {
        refused(put(LOW_BACK.formatted(", \"x\": \"" + "x".repeat(70_000) + "\"")), 413, "body-too-large");
    }

    @Test
    void refusesJsonNestedTooDeep() {
        put("[".repeat(20_000)).expectStatus().isBadRequest();
        put("{\"a\":".repeat(5_000)).expectStatus().isBadRequest();
    }

    private void wrong(String body, String field, String reason) {
        refused(put(body), 400, "invalid-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].reason")
                .value(String.class, text -> assertThat(text).contains(reason));
    }
}
