package io.unknot.therapist.conflict.web;

import static io.unknot.therapist.Http.MANAGER;
import static io.unknot.therapist.Refusals.assertRefused;
import static io.unknot.therapist.Waiting.done;
import static org.awaitility.Awaitility.await;

import io.unknot.service.access.Caller;
import io.unknot.therapist.Http;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import io.unknot.therapist.availability.Occupancies;
import io.unknot.therapist.availability.Occupancy;
import io.unknot.therapist.availability.Visits;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

/** Mara has visits at ten and at eleven on a Tuesday, and then is away that morning. */
@TherapistServiceTest
class ConflictWebTests {

    private static final String TIME_OFF = "/api/v1/time-off/{id}";
    private static final String OF_TIME_OFF = "/api/v1/time-off/{id}/conflicts";
    private static final String OF_CLINIC = "/api/v1/clinics/{id}/conflicts";

    @Autowired
    Http http;

    @Autowired
    Occupancies occupancies;

    private final Riverside riverside = Riverside.anew();
    private final Visits maras = new Visits(riverside);
    private final UUID id = UUID.randomUUID();
    private final Occupancy atTen = maras.at("10:00");
    private final Occupancy atEleven = maras.at("11:00");

    static Caller[] nobodyOfTheStaff() {
        return new Caller[] {Http.VISITOR, new Caller.Client(Http.PERSON), new Caller.Operator(Http.PERSON)};
    }

    @BeforeEach
    void bookTwoVisits() {
        http.putAll(riverside);
        done(occupancies.take(atTen));
        done(occupancies.take(atEleven));
    }

    @Test
    void acceptsTimeOffOverBookedVisitsAndSaysHowManyItHits() {
        http.put(MANAGER, morningOff(), TIME_OFF, id)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.conflicts.count")
                .isEqualTo(2)
                .jsonPath("$.conflicts.href")
                .isEqualTo("/api/v1/time-off/" + id + "/conflicts");
    }

    @Test
    void namesTheVisitsHitWithWhereTheyCouldGo() {
        http.put(TIME_OFF, id, morningOff());
        // What is free is known some milliseconds after it was put.
        await().untilAsserted(() ->
                ofTimeOff().jsonPath("$.conflicts[0].replacements.length()").isEqualTo(3));
        ofTimeOff().json("""
            {"conflicts": [
               {"appointmentId": "%s", "clinicId": "%s", "treatmentId": "%s", "therapistId": "%s",
                "start": "2027-01-12T10:00:00Z", "end": "2027-01-12T10:40:00Z",
                "localStart": "2027-01-12T10:00", "offset": "+00:00", "zone": "Europe/London"},
               {"appointmentId": "%s"}],
             "more": false, "elsewhere": 0,
             "allAtOnce": {"moves": [
               {"appointmentId": "%s", "therapistId": "%s", "clinicId": "%s", "start": "2027-01-12T12:00:00Z"},
               {"appointmentId": "%s", "start": "2027-01-12T13:00:00Z"}]}}
            """.formatted(
                        appointment(atTen),
                        riverside.clinicId(),
                        riverside.treatmentId(),
                        riverside.therapistId(),
                        appointment(atEleven),
                        appointment(atTen),
                        riverside.therapistId(),
                        riverside.clinicId(),
                        appointment(atEleven)));
    }

    @Test
    void saysWhyAReplacementIsProposedAndHowToAskForIt() {
        http.put(TIME_OFF, id, morningOff());
        var best = Map.of(
                "move",
                Map.of(
                        "therapistId",
                        riverside.therapistId().toString(),
                        "clinicId",
                        riverside.clinicId().toString(),
                        "start",
                        "2027-01-12T12:00:00Z"),
                "end",
                "2027-01-12T12:40:00Z",
                "localStart",
                "2027-01-12T12:00",
                "offset",
                "+00:00",
                "zone",
                "Europe/London",
                "why",
                Map.of("code", "same-therapist", "minutesLater", 120));
        await().untilAsserted(() ->
                ofTimeOff().jsonPath("$.conflicts[0].replacements[0]").isEqualTo(best));
    }

    @Test
    void forgetsVisitsThatWereMovedOrCancelled() {
        http.put(TIME_OFF, id, morningOff());
        ofTimeOff().jsonPath("$.conflicts.length()").isEqualTo(2);
        done(occupancies.take(maras.at(appointment(atTen), Instant.parse("2027-01-12T14:00:00Z"), null)));
        ofTimeOff()
                .jsonPath("$.conflicts[*].appointmentId")
                .isEqualTo(appointment(atEleven).toString());
        done(occupancies.free(appointment(atEleven)));
        ofTimeOff().jsonPath("$.conflicts.length()").isEqualTo(0);
    }

    @Test
    void tellsAReaderOfTimeOffWhenAVisitWasResolved() {
        http.put(TIME_OFF, id, morningOff());
        var read = http.get(MANAGER, TIME_OFF, id)
                .expectBody()
                .jsonPath("$.conflicts.count")
                .isEqualTo(2)
                .returnResult()
                .getResponseHeaders();
        var seen = Objects.requireNonNull(read.getETag());
        done(occupancies.free(appointment(atTen)));
        http.as(MANAGER)
                .get()
                .uri(TIME_OFF, id)
                .header(HttpHeaders.IF_NONE_MATCH, seen)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.conflicts.count")
                .isEqualTo(1);
        // Nobody has changed the time off itself.
        http.as(MANAGER)
                .delete()
                .uri(TIME_OFF, id)
                .header(HttpHeaders.IF_MATCH, seen)
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    @Test
    void namesTheVisitsAClosureHits() {
        http.get(Http.frontDeskOf(riverside.clinicId()), OF_CLINIC, riverside.clinicId())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.conflicts.length()")
                .isEqualTo(0);
        var flooded = riverside.clinicJson().replaceFirst("\"rooms\"", """
            "closures": [{"name": "Flood", "everyYear": false, "from": "2027-01-12", "until": "2027-01-12"}], "rooms"
            """);
        http.put(Http.CLINIC, riverside.clinicId(), flooded);
        http.get(Http.frontDeskOf(riverside.clinicId()), OF_CLINIC, riverside.clinicId())
                .expectBody()
                .jsonPath("$.conflicts.length()")
                .isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("nobodyOfTheStaff")
    void showsNothingToAnybodyElse(Caller caller) {
        http.put(TIME_OFF, id, morningOff());
        var status = caller instanceof Caller.Visitor ? 401 : 403;
        http.get(caller, OF_TIME_OFF, id).expectStatus().isEqualTo(status);
        http.get(caller, OF_CLINIC, riverside.clinicId()).expectStatus().isEqualTo(status);
    }

    @Test
    void showsAClinicsVisitsToItsOwnStaffOnly() {
        http.put(TIME_OFF, id, morningOff());
        var elsewhere = Http.frontDeskOf(UUID.randomUUID());
        assertRefused(http.get(elsewhere, OF_CLINIC, riverside.clinicId()), 404, "unknown-clinic");
        assertRefused(http.get(elsewhere, OF_TIME_OFF, id), 404, "unknown-time-off");
    }

    @Test
    void hasNoneOfWhatWasWithdrawn() {
        assertRefused(http.get(MANAGER, OF_TIME_OFF, id), 404, "unknown-time-off");
        http.put(TIME_OFF, id, morningOff());
        http.as(MANAGER).delete().uri(TIME_OFF, id).exchange().expectStatus().isNoContent();
        assertRefused(http.get(MANAGER, OF_TIME_OFF, id), 404, "unknown-time-off");
    }

    private BodyContentSpec ofTimeOff() {
        return http.get(Http.frontDeskOf(riverside.clinicId()), OF_TIME_OFF, id)
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private String morningOff() {
        return """
            {"therapistId": "%s", "firstDay": "2027-01-12", "lastDay": "2027-01-12", "from": "09:00", "until": "12:00"}
            """.formatted(riverside.therapistId());
    }

    private static UUID appointment(Occupancy occupancy) {
        return occupancy.taking().appointmentId();
    }
}
