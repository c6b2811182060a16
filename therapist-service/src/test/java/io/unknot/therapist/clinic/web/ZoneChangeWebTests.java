package io.unknot.therapist.clinic.web;

import static io.unknot.therapist.Http.CLINIC;
import static io.unknot.therapist.Http.MANAGER;
import static io.unknot.therapist.Http.SHIFT;
import static io.unknot.therapist.Refusals.assertRefused;

import io.unknot.therapist.Http;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Another zone would move every shift of the clinic to other times, where its therapist may work elsewhere. */
@TherapistServiceTest
class ZoneChangeWebTests {

    @Autowired
    Http http;

    private final Riverside riverside = Riverside.anew();

    @Test
    void refusesAnotherZoneWhileAnybodyIsPlannedThereAndNamesTheirShift() {
        http.putAll(riverside);
        assertRefused(put(inMadrid()), 409, "clinic-has-shifts")
                .jsonPath("$.shifts[0]")
                .isEqualTo(riverside.shiftId().toString());
        put(riverside.clinicJson()).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");
    }

    @Test
    void takesAnotherZoneOnceTheLastShiftHasEnded() {
        var since2020 = riverside.shiftJson().replace("\"2026-11-01\"", "\"2020-01-01\"");
        http.putAll(riverside);
        http.put(SHIFT, riverside.shiftId(), since2020);
        http.put(SHIFT, riverside.shiftId(), since2020.replace("}", ", \"effectiveUntil\": \"2020-12-31\"}"));
        put(inMadrid()).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"2\"");
    }

    @Test
    void changesHoursUnderShiftsThatArePlanned() {
        http.putAll(riverside);
        put(riverside.clinicJson().replace("20:00", "19:00")).expectStatus().isOk();
    }

    private String inMadrid() {
        return riverside.clinicJson().replace("Europe/London", "Europe/Madrid");
    }

    private ResponseSpec put(String json) {
        return http.put(MANAGER, json, CLINIC, riverside.clinicId());
    }
}
