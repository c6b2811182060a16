package io.unknot.therapist.shift.web;

import static io.unknot.therapist.Http.MANAGER;
import static io.unknot.therapist.Http.SHIFT;
import static io.unknot.therapist.Http.VISITOR;
import static io.unknot.therapist.Refusals.assertInvalid;
import static io.unknot.therapist.Refusals.assertRefused;
import static io.unknot.therapist.Waiting.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.schedule.roster.Shift;
import io.unknot.schedule.time.Recurrence;
import io.unknot.therapist.Http;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.shift.SaveShift;
import io.unknot.therapist.shift.Shifts;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;

/** The days and hours a shift may have, and those it may not. Riverside is open on Mondays and Tuesdays. */
@TherapistServiceTest
class ShiftDaysWebTests {

    private static final String FORTNIGHTLY = "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU";

    @Autowired
    Http http;

    @Autowired
    Shifts shifts;

    private final Riverside riverside = Riverside.anew();

    @BeforeEach
    void putMaraAndRiverside() {
        http.put(Http.CLINIC, riverside.clinicId(), riverside.clinicJson());
        http.put(Http.TREATMENT, riverside.treatmentId(), riverside.treatmentJson());
        http.put(Http.THERAPIST, riverside.therapistId(), riverside.therapistJson());
    }

    @Test
    void plansAlternateWeeksWithABreak() {
        put(json("\"rule\": \"" + FORTNIGHTLY + "\"", "2026-11-02", breaks("12:00", "12:30")))
                .expectStatus()
                .isCreated();
        http.get(VISITOR, SHIFT, riverside.shiftId())
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo(FORTNIGHTLY)
                .jsonPath("$.day")
                .doesNotExist()
                .jsonPath("$.breaks[0].from")
                .isEqualTo("12:00")
                .jsonPath("$.breaks[0].until")
                .isEqualTo("12:30");
    }

    @Test
    void takesBackWhatItAnswered() {
        put(riverside.shiftJson()).expectStatus().isCreated();
        var answer = http.get(VISITOR, SHIFT, riverside.shiftId())
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        var answered = Objects.requireNonNull(answer);
        assertThat(answered).contains("\"rule\":\"FREQ=WEEKLY;BYDAY=TU\"", "\"day\":\"TUESDAY\"");
        put(answered).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");
        assertInvalid(put(answered.replace("TUESDAY", "MONDAY")), "day");
    }

    @Test
    void plansExtraHoursOnOneDate() {
        put(json("\"effectiveUntil\": \"2027-01-11\"", "2027-01-11", ""))
                .expectStatus()
                .isCreated();
        assertInvalid(put(json("\"effectiveUntil\": \"2027-01-12\"", "2027-01-11", "")), "day");
    }

    @Test
    void refusesBreaksOutsideTheHoursOrOverEachOther() {
        assertInvalid(put(tuesdays(breaks("08:00", "09:30"))), "breaks");
        assertInvalid(put(tuesdays(breaks("13:00", "12:00"))), "breaks[0].until");
        var two = breaks("12:00", "13:00").replace("]", ", {\"from\": \"12:30\", \"until\": \"13:30\"}]");
        assertInvalid(put(tuesdays(two)), "breaks[1]")
                .jsonPath("$.errors[0].reason")
                .isEqualTo("must not overlap the one from 12:00 to 13:00");
        put(tuesdays(two.replace("12:30", "13:00"))).expectStatus().isCreated();
    }

    @Test
    void refusesAShiftWhileTheClinicIsClosedAndNamesItsHours() {
        assertRefused(put(tuesdays("").replace("09:00", "07:00")), 409, "clinic-closed")
                .jsonPath("$.date")
                .isEqualTo("2027-01-05")
                .jsonPath("$.openingHours[0].day")
                .isEqualTo("TUESDAY")
                .jsonPath("$.openingHours[0].from")
                .isEqualTo("08:00")
                .jsonPath("$.openingHours[0].until")
                .isEqualTo("20:00");
    }

    @Test
    void letsAShiftBeEndedThoughTheClinicHasClosedSince() {
        put(riverside.shiftJson()).expectStatus().isCreated();
        var onMondaysOnly = riverside.clinicJson().replace("TUESDAY", "WEDNESDAY");
        http.put(Http.CLINIC, riverside.clinicId(), onMondaysOnly);
        var ending = riverside
                .shiftJson()
                .replace("\"effectiveFrom\"", "\"effectiveUntil\": \"2027-02-01\", \"effectiveFrom\"");
        put(ending.replace("17:00", "16:00")).expectStatus().isEqualTo(409);
        put(ending).expectStatus().isOk();
        put(riverside.shiftJson()).expectStatus().isEqualTo(409);
    }

    @Test
    void refusesMoreShiftsThanAnybodyWorks() {
        var day = LocalDate.of(2028, 1, 1);
        done(Flux.range(1, SaveShift.MOST - 1)
                .concatMap(days -> shifts.put(new Versioned<>(extraHours(day.plusDays(days)), 1)))
                .then());
        var over = extraHours(LocalDate.of(2026, 1, 1));
        done(shifts.put(new Versioned<>(over, 1)));
        put(riverside.shiftJson()).expectStatus().isCreated();
        var another = riverside.shiftJson().replace("TUESDAY", "MONDAY");
        assertRefused(http.put(MANAGER, another, SHIFT, UUID.randomUUID()), 409, "too-many-shifts");
    }

    private Shift extraHours(LocalDate day) {
        return new Shift(
                UUID.randomUUID(),
                riverside.therapistId(),
                riverside.clinicId(),
                Recurrence.once(day),
                Riverside.hours("18:00", "20:00"));
    }

    private String tuesdays(String more) {
        return json("\"day\": \"TUESDAY\"", "2026-11-03", more);
    }

    private String json(String days, String from, String more) {
        return """
            {"therapistId": "%s", "clinicId": "%s", %s, "from": "09:00", "until": "17:00",
             "effectiveFrom": "%s"%s}
            """.formatted(riverside.therapistId(), riverside.clinicId(), days, from, more);
    }

    private static String breaks(String from, String until) {
        return ", \"breaks\": [{\"from\": \"%s\", \"until\": \"%s\"}]".formatted(from, until);
    }

    private ResponseSpec put(String json) {
        return http.put(MANAGER, json, SHIFT, riverside.shiftId());
    }
}
