package io.unknot.therapist.shift.web;

import static io.unknot.therapist.Http.MANAGER;
import static io.unknot.therapist.Http.SHIFT;
import static io.unknot.therapist.Http.VISITOR;
import static io.unknot.therapist.Refusals.assertRefused;

import io.unknot.service.access.Caller;
import io.unknot.therapist.Http;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@TherapistServiceTest
class ShiftWebTests {

    @Autowired
    Http http;

    private final Riverside riverside = Riverside.anew();
    private final Riverside harbour = Riverside.anew();

    @BeforeEach
    void putMaraAndTwoClinics() {
        http.put(Http.CLINIC, riverside.clinicId(), riverside.clinicJson());
        http.put(Http.CLINIC, harbour.clinicId(), harbour.clinicJson());
        http.put(Http.TREATMENT, riverside.treatmentId(), riverside.treatmentJson());
        http.put(Http.THERAPIST, riverside.therapistId(), riverside.therapistJson());
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
        http.put(SHIFT, riverside.shiftId(), riverside.shiftJson());
        put(riverside.shiftId(), riverside.shiftJson()).expectStatus().isOk();
        put(riverside.shiftId(), riverside.shiftJson().replace("17:00", "18:00"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"");
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
        http.put(SHIFT, riverside.shiftId(), riverside.shiftJson());
        var moved = riverside
                .shiftJson()
                .replace(riverside.clinicId().toString(), harbour.clinicId().toString());
        assertNotTheirs(Http.managerOf(harbour.clinicId()), moved);
        assertNotTheirs(Http.managerOf(riverside.clinicId()), moved);
        http.put(Http.managerOf(harbour.clinicId(), riverside.clinicId()), moved, SHIFT, riverside.shiftId())
                .expectStatus()
                .isOk();
    }

    private void assertNotTheirs(Caller caller, String json) {
        assertRefused(http.put(caller, json, SHIFT, riverside.shiftId()), 404, "unknown-clinic");
    }

    private ResponseSpec put(UUID id, String json) {
        return http.put(MANAGER, json, SHIFT, id);
    }
}
