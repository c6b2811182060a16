package io.unknot.therapist.shift.web;

import static io.unknot.therapist.Http.MANAGER;
import static io.unknot.therapist.Http.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.service.access.Caller;
import io.unknot.therapist.Http;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@TherapistServiceTest
class ShiftWebTests {

    private static final String SHIFT = "/api/v1/shifts/{id}";

    @Autowired
    Http http;

    private final Riverside riverside = Riverside.anew();
    private final Riverside harbour = Riverside.anew();

    @BeforeEach
    void putMaraAndTwoClinics() {
        created("/api/v1/clinics/{id}", riverside.clinicId(), riverside.clinicJson());
        created(
                "/api/v1/clinics/{id}",
                harbour.clinicId(),
                harbour.clinicJson().replace("Europe/London", "Europe/Madrid"));
        created("/api/v1/treatments/{id}", riverside.treatmentId(), riverside.treatmentJson());
        created("/api/v1/therapists/{id}", riverside.therapistId(), riverside.therapistJson());
    }

    @Test
    void plansAShiftThatAnybodyCanRead() {
        put(riverside.shiftId(), riverside.shiftJson())
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("ETag", "\"1\"");
        http.get(VISITOR, SHIFT, riverside.shiftId())
                .expectStatus()
                .isOk()
                .expectBody()
                .json(riverside.shiftJson())
                .jsonPath("$.effectiveUntil")
                .doesNotExist();
        http.get(VISITOR, "/api/v1/shifts?therapist={id}", riverside.therapistId())
                .expectBody()
                .jsonPath("$.shifts[0].id")
                .isEqualTo(riverside.shiftId().toString());
    }

    @Test
    void plansTheSameShiftAgainWithoutAClashWithItself() {
        created(SHIFT, riverside.shiftId(), riverside.shiftJson());
        put(riverside.shiftId(), riverside.shiftJson()).expectStatus().isOk();
        put(riverside.shiftId(), riverside.shiftJson().replace("17:00", "18:00"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"");
    }

    @Test
    void refusesToPlanSomebodyIntoTwoPlacesAndNamesTheOther() {
        created(SHIFT, riverside.shiftId(), riverside.shiftJson());
        put(UUID.randomUUID(), atHarbour("16:30", "20:00"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:shift-overlaps")
                .jsonPath("$.shift.id")
                .isEqualTo(riverside.shiftId().toString())
                .jsonPath("$.shift.clinicId")
                .isEqualTo(riverside.clinicId().toString())
                .jsonPath("$.shift.day")
                .isEqualTo("TUESDAY")
                .jsonPath("$.shift.from")
                .isEqualTo("09:00")
                .jsonPath("$.shift.effectiveFrom")
                .isEqualTo("2026-11-01")
                .jsonPath("$.next")
                .isNotEmpty();
    }

    @Test
    void comparesShiftsByRealTimeNotByTheClockOnTheWall() {
        created(SHIFT, riverside.shiftId(), riverside.shiftJson());
        // Five in the afternoon in Leeds is six in Madrid.
        put(UUID.randomUUID(), atHarbour("17:30", "20:00")).expectStatus().isEqualTo(409);
        put(UUID.randomUUID(), atHarbour("18:00", "20:00")).expectStatus().isCreated();
    }

    @Test
    void plansOnlyOneOfTwoClashingShiftsThatArriveTogether() {
        var both = Map.of(riverside.shiftId(), riverside.shiftJson(), UUID.randomUUID(), atHarbour("10:00", "20:00"));
        var statuses = both.entrySet().parallelStream()
                .map(shift -> put(shift.getKey(), shift.getValue())
                        .returnResult(String.class)
                        .getStatus()
                        .value())
                .toList();
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void namesTherapistAndClinicWhenNobodyKnowsThem() {
        var json = riverside
                .shiftJson()
                .replace(riverside.therapistId().toString(), UUID.randomUUID().toString())
                .replace(riverside.clinicId().toString(), UUID.randomUUID().toString());
        put(UUID.randomUUID(), json)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("therapistId")
                .jsonPath("$.errors[1].field")
                .isEqualTo("clinicId");
    }

    @Test
    void leavesAnotherClinicsShiftToItsOwnManager() {
        created(SHIFT, riverside.shiftId(), riverside.shiftJson());
        var moved = riverside
                .shiftJson()
                .replace(riverside.clinicId().toString(), harbour.clinicId().toString());
        assertForbidden(Http.managerOf(harbour.clinicId()), moved);
        assertForbidden(Http.managerOf(riverside.clinicId()), moved);
        http.put(Http.managerOf(harbour.clinicId(), riverside.clinicId()), moved, SHIFT, riverside.shiftId())
                .expectStatus()
                .isOk();
    }

    private void assertForbidden(Caller caller, String json) {
        http.put(caller, json, SHIFT, riverside.shiftId())
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:not-allowed");
    }

    private String atHarbour(String from, String until) {
        return """
            {"therapistId": "%s", "clinicId": "%s", "day": "TUESDAY", "from": "%s", "until": "%s",
             "effectiveFrom": "2027-01-01", "effectiveUntil": "2027-06-30"}
            """.formatted(riverside.therapistId(), harbour.clinicId(), from, until);
    }

    private ResponseSpec put(UUID id, String json) {
        return http.put(MANAGER, json, SHIFT, id);
    }

    private void created(String uri, UUID id, String json) {
        http.put(MANAGER, json, uri, id).expectStatus().isCreated();
    }
}
