package io.unknot.therapist;

import static io.unknot.therapist.Http.MANAGER;
import static io.unknot.therapist.Refusals.assertInvalid;
import static io.unknot.therapist.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@TherapistServiceTest
class BadInputWebTests {

    @Autowired
    Http http;

    private final Riverside riverside = Riverside.anew();

    @Test
    void namesEveryFieldThatIsWrongAtOnce() {
        var json = riverside
                .treatmentJson()
                .replace("\"minutes\": 40", "\"minutes\": 0")
                .replace("\"mixed\"", "\"\"");
        assertRefused(http.put(MANAGER, json, Http.TREATMENT, riverside.treatmentId()), 400, "invalid-request")
                .jsonPath("$.errors.length()")
                .isEqualTo(2);
    }

    @Test
    void refusesAFieldItDoesNotKnow() {
        assertRefused(putClinicWith("\"chain\": \"Unknot\""), "unknown-field", "chain");
    }

    @Test
    void refusesWhatIsNoJson() {
        assertRefused(putClinic("{\"name\": "), 400, "malformed-json");
        assertRefused(putClinic(""), 400, "malformed-json");
        assertRefused(putClinic("null"), 400, "malformed-json");
        assertRefused(putClinic("[]"), 400, "invalid-request");
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        assertRefused(putClinic(riverside.clinicJson() + " ".repeat(70_000)), 413, "body-too-large");
    }

    @Test
    void refusesAnIdThatIsNone() {
        assertInvalid(http.get(MANAGER, "/api/v1/clinics/riverside"), "id");
        assertInvalid(http.get(MANAGER, "/api/v1/therapists?clinic=riverside"), "clinic");
    }

    @Test
    void refusesAnotherIdInTheBodyThanInThePath() {
        assertInvalid(putClinicWith("\"id\": \"" + riverside.roomId() + "\""), "id");
    }

    @Test
    void refusesAnIfMatchThatIsNoETag() {
        assertInvalid(
                http.as(MANAGER)
                        .put()
                        .uri(Http.CLINIC, riverside.clinicId())
                        .header(HttpHeaders.IF_MATCH, "1")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(riverside.clinicJson())
                        .exchange(),
                "If-Match");
    }

    private ResponseSpec putClinicWith(String field) {
        return putClinic(riverside.clinicJson().replaceFirst("\\{", "{" + field + ","));
    }

    private ResponseSpec putClinic(String json) {
        return http.put(MANAGER, json, Http.CLINIC, riverside.clinicId());
    }
}
