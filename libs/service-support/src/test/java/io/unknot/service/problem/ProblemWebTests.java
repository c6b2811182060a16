package io.unknot.service.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class ProblemWebTests extends ProblemTest {

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
}
