package io.unknot.therapist;

import static io.unknot.therapist.Http.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Each row spoils one thing in a good body; the answer is a 400 that names it. */
@TherapistServiceTest
class BadInputWebTests {

    @Autowired
    Http http;

    private final Riverside riverside = Riverside.anew();

    @BeforeEach
    void putWhatIsReferredTo() {
        putClinic(riverside.clinicJson()).expectStatus().isCreated();
        putTreatment(riverside.treatmentJson()).expectStatus().isCreated();
        putTherapist(riverside.therapistJson()).expectStatus().isCreated();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', delimiter = '|', textBlock = """
        "Riverside"                       | ""                            | name
        "Riverside"                       | "River\\u0000side"            | name
        "Riverside"                       | null                          | name
        "Riverside"                       | {}                            | name
        "GB"                              | "Leeds"                       | address.country
        "LS1 4AB"                         | " "                           | address.postcode
        Europe/London                     | Leeds                         | zone
        Europe/London                     | +00:00                        | zone
        "gridMinutes": 20                 | "gridMinutes": 4              | gridMinutes
        "gridMinutes": 20                 | "gridMinutes": "twenty"       | gridMinutes
        "gridMinutes": 20                 | "gridMinutes": 99999999999999 | gridMinutes
        "gridMinutes": 20,                | ''                            | gridMinutes
        "noticeMinutes": 60               | "noticeMinutes": 20161        | noticeMinutes
        "horizonDays": 90                 | "horizonDays": 0              | horizonDays
        {"day": "TUESDAY"                 | {"day": "MONDAY"              | openingHours
        "TUESDAY"                         | "SOMEDAY"                     | openingHours[1].day
        "MONDAY", "from": "08:00"         | "MONDAY", "from": "21:00"     | openingHours[0].until
        "MONDAY", "from": "08:00"         | "MONDAY", "from": "25:00"     | openingHours[0].from
        "MONDAY", "from": "08:00"         | "MONDAY", "from": null        | openingHours[0].from
        "Quiet room"                      | ""                            | rooms[0].name
        ["heat"]                          | [""]                          | rooms[0].features[]
        "turnoverMinutes": 5              | "turnoverMinutes": -1         | rooms[0].turnoverMinutes
        {"id": "                          | {"id": "not-"                 | rooms[0].id
        """)
    void refusesAClinic(String good, String bad, String field) {
        assertRefused(putClinic(spoilt(riverside.clinicJson(), good, bad)), field);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', delimiter = '|', textBlock = """
        "mixed"                           | ""                            | technique
        "massage"                         | "magic"                       | modality
        "durationMinutes": 40             | "durationMinutes": 9          | durationMinutes
        "bufferAfterMinutes": 10          | "bufferAfterMinutes": 61      | bufferAfterMinutes
        "amountMinor": 4200               | "amountMinor": -1             | price.amountMinor
        "GBP"                             | "QUID"                        | price.currency
        """)
    void refusesATreatment(String good, String bad, String field) {
        assertRefused(putTreatment(spoilt(riverside.treatmentJson(), good, bad)), field);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', delimiter = '|', textBlock = """
        "pl"                              | "elvish"                      | languages
        "female"                          | "unknown"                     | gender
        2012                              | 1949                          | experienceSince
        2024-01-01                        | 2029-01-01                    | licences[0].validUntil
        2024-01-01                        | 2023-02-29                    | licences[0].validFrom
        2028-12-31                        | +999999999-12-31              | licences[0].validUntil
        "CNHC-1042"                       | ""                            | licences[0].number
        """)
    void refusesATherapist(String good, String bad, String field) {
        assertRefused(putTherapist(spoilt(riverside.therapistJson(), good, bad)), field);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', delimiter = '|', textBlock = """
        "17:00"                           | "09:00"                       | until
        "17:00"                           | "08:00"                       | until
        "17:00"                           | "17:00:30"                    | until
        "17:00"                           | "24:00"                       | until
        "TUESDAY"                         | ""                            | day
        "2026-11-01"                      | "2026-11-31"                  | effectiveFrom
        "2026-11-01"                      | "2026-11-01", "effectiveUntil": "2026-10-31" | effectiveUntil
        "2026-11-01"                      | "-999999999-01-01"            | effectiveFrom
        """)
    void refusesAShift(String good, String bad, String field) {
        assertRefused(
                http.put(MANAGER, spoilt(riverside.shiftJson(), good, bad), "/api/v1/shifts/{id}", riverside.shiftId()),
                field);
    }

    @Test
    void namesEveryFieldThatIsWrongAtOnce() {
        var json = riverside
                .treatmentJson()
                .replace("\"durationMinutes\": 40", "\"durationMinutes\": 0")
                .replace("\"mixed\"", "\"\"");
        putTreatment(json)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors.length()")
                .isEqualTo(2);
    }

    @Test
    void refusesAFieldItDoesNotKnow() {
        putClinic(riverside.clinicJson().replaceFirst("\\{", "{\"chain\": \"Unknot\","))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:unknown-field")
                .jsonPath("$.errors[0].field")
                .isEqualTo("chain");
    }

    @Test
    void refusesWhatIsNoJson() {
        assertProblem(putClinic("{\"name\": "), 400, "malformed-json");
        assertProblem(putClinic(""), 400, "malformed-json");
        assertProblem(putClinic("[]"), 400, "invalid-request");
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        assertProblem(putClinic(riverside.clinicJson() + " ".repeat(70_000)), 413, "body-too-large");
    }

    @Test
    void refusesAnIdThatIsNone() {
        assertRefused(http.get(MANAGER, "/api/v1/clinics/riverside"), "id");
        assertRefused(http.get(MANAGER, "/api/v1/therapists?clinic=riverside"), "clinic");
    }

    @Test
    void refusesAnotherIdInTheBodyThanInThePath() {
        var json = riverside.clinicJson().replaceFirst("\\{", "{\"id\": \"%s\",".formatted(riverside.roomId()));
        assertRefused(putClinic(json), "id");
    }

    @Test
    void refusesAnIfMatchThatIsNoETag() {
        assertRefused(
                http.as(MANAGER)
                        .put()
                        .uri("/api/v1/clinics/{id}", riverside.clinicId())
                        .header(HttpHeaders.IF_MATCH, "1")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(riverside.clinicJson())
                        .exchange(),
                "If-Match");
    }

    private static String spoilt(String json, String good, String bad) {
        assertThat(json).contains(good);
        return json.replace(good, bad);
    }

    private static void assertRefused(ResponseSpec answer, String field) {
        answer.expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:invalid-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].reason")
                .isNotEmpty()
                .jsonPath("$.next")
                .isNotEmpty();
    }

    private static void assertProblem(ResponseSpec answer, int status, String type) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.type").isEqualTo("urn:unknot:problem:" + type);
    }

    private ResponseSpec putClinic(String json) {
        return http.put(MANAGER, json, "/api/v1/clinics/{id}", riverside.clinicId());
    }

    private ResponseSpec putTreatment(String json) {
        return http.put(MANAGER, json, "/api/v1/treatments/{id}", riverside.treatmentId());
    }

    private ResponseSpec putTherapist(String json) {
        return http.put(MANAGER, json, "/api/v1/therapists/{id}", riverside.therapistId());
    }
}
