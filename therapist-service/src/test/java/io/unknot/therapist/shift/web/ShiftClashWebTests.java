package io.unknot.therapist.shift.web;

import static io.unknot.therapist.Http.MANAGER;
import static io.unknot.therapist.Http.SHIFT;
import static io.unknot.therapist.Refusals.assertRefused;

import io.unknot.therapist.Http;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Mara works Tuesdays in Leeds; Harbour, in Madrid, would like her too. */
@TherapistServiceTest
class ShiftClashWebTests {

    @Autowired
    Http http;

    private final Riverside riverside = Riverside.anew();
    private final Riverside harbour = Riverside.anew();

    @BeforeEach
    void putMaraAtRiversideAndHarbourBesideIt() {
        http.putAll(riverside);
        http.put(Http.CLINIC, harbour.clinicId(), harbour.clinicJson().replace("Europe/London", "Europe/Madrid"));
    }

    @Test
    void refusesToPlanSomebodyIntoTwoPlacesAndNamesTheOther() {
        assertRefused(put(UUID.randomUUID(), atHarbour("16:30", "20:00")), 409, "shift-overlaps")
                .jsonPath("$.shift.id")
                .isEqualTo(riverside.shiftId().toString())
                .jsonPath("$.shift.clinicId")
                .isEqualTo(riverside.clinicId().toString())
                .jsonPath("$.shift.day")
                .isEqualTo("TUESDAY")
                .jsonPath("$.shift.from")
                .isEqualTo("09:00")
                .jsonPath("$.shift.effectiveFrom")
                .isEqualTo("2026-11-01");
    }

    @Test
    void comparesShiftsByRealTimeNotByTheClockOnTheWall() {
        // Five in the afternoon in Leeds is six in Madrid.
        put(UUID.randomUUID(), atHarbour("17:30", "20:00")).expectStatus().isEqualTo(409);
        put(UUID.randomUUID(), atHarbour("18:00", "20:00")).expectStatus().isCreated();
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
}
