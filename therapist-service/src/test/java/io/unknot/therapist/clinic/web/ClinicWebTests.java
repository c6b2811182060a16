package io.unknot.therapist.clinic.web;

import static io.unknot.therapist.Http.MANAGER;
import static io.unknot.therapist.Http.VISITOR;

import io.unknot.therapist.Http;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@TherapistServiceTest
class ClinicWebTests {

    private static final String CLINIC = "/api/v1/clinics/{id}";

    @Autowired
    Http http;

    private final Riverside riverside = Riverside.anew();

    @Test
    void createsAClinicThatAnybodyCanRead() {
        put(riverside.clinicJson()).expectStatus().isCreated().expectHeader().valueEquals("ETag", "\"1\"");
        http.get(VISITOR, CLINIC, riverside.clinicId())
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .json(riverside.clinicJson())
                .jsonPath("$.id")
                .isEqualTo(riverside.clinicId().toString())
                .jsonPath("$.version")
                .isEqualTo(1)
                .jsonPath("$.openingHours[0].from")
                .isEqualTo("08:00");
    }

    @Test
    void answersTheSameStateAgainWithTheSameVersion() {
        put(riverside.clinicJson()).expectStatus().isCreated();
        put(riverside.clinicJson()).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");
    }

    @Test
    void takesBackWhatItGave() {
        put(riverside.clinicJson()).expectStatus().isCreated();
        var given = http.get(VISITOR, CLINIC, riverside.clinicId())
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        put(String.valueOf(given)).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");
    }

    @Test
    void writesOverTheVersionThatWasReadAndNoOther() {
        put(riverside.clinicJson()).expectStatus().isCreated();
        putIfMatch("\"1\"", renamed("Riverside South"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"");
        putIfMatch("\"1\"", renamed("Riverside North"))
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:stale-version")
                .jsonPath("$.next")
                .isNotEmpty();
    }

    @Test
    void createsNothingForAWriterWhoExpectsSomething() {
        putIfMatch("*", riverside.clinicJson()).expectStatus().isEqualTo(412);
        http.get(VISITOR, CLINIC, riverside.clinicId()).expectStatus().isNotFound();
    }

    @Test
    void sparesAReaderWhoHasTheNewestVersion() {
        put(riverside.clinicJson()).expectStatus().isCreated();
        http.as(VISITOR)
                .get()
                .uri(CLINIC, riverside.clinicId())
                .header(HttpHeaders.IF_NONE_MATCH, "\"1\"")
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void listsClinics() {
        put(riverside.clinicJson()).expectStatus().isCreated();
        http.get(VISITOR, "/api/v1/clinics")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.clinics[?(@.id == '%s')].name".formatted(riverside.clinicId()))
                .isEqualTo("Riverside")
                .jsonPath("$.more")
                .isEqualTo(false);
    }

    @Test
    void saysThatThereIsNoSuchClinic() {
        http.get(VISITOR, CLINIC, riverside.clinicId())
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:unknown-clinic")
                .jsonPath("$.next")
                .isEqualTo("Pick one from GET /api/v1/clinics.");
    }

    @Test
    void refusesARoomOfAnotherClinic() {
        put(riverside.clinicJson()).expectStatus().isCreated();
        http.put(MANAGER, riverside.clinicJson(), CLINIC, Riverside.anew().clinicId())
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("rooms");
    }

    private String renamed(String name) {
        return riverside.clinicJson().replace("\"Riverside\"", "\"" + name + "\"");
    }

    private ResponseSpec put(String json) {
        return http.put(MANAGER, json, CLINIC, riverside.clinicId());
    }

    private ResponseSpec putIfMatch(String ifMatch, String json) {
        return http.as(MANAGER)
                .put()
                .uri(CLINIC, riverside.clinicId())
                .header(HttpHeaders.IF_MATCH, ifMatch)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }
}
