package io.unknot.booking.outcome.web;

import static io.unknot.booking.Http.body;
import static io.unknot.booking.Http.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.outcome.Weeks;
import io.unknot.service.access.Caller;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@BookingServiceTest
class ScoreWebTests {

    private static final String SCORES = "/api/v1/appointments/{id}/scores";

    @Autowired
    private Http http;

    @Autowired
    private Town town;

    @Autowired
    private DatabaseClient database;

    @Autowired
    private Weeks weeks;

    private Riverside riverside;
    private UUID sam;
    private Caller client;

    @BeforeEach
    void openTheClinic() {
        riverside = town.open(Riverside.withRooms(1));
        sam = town.client();
        client = new Caller.Client(sam);
    }

    @Test
    void aClientSaysHowTheyAreBeforeAndStaffSeeIt() {
        var visit = weeks.visit(riverside, sam, Duration.ofHours(3), "booked");

        say(client, visit, "{\"moment\":\"before\",\"pain\":6,\"sleep\":4,\"adherence\":\"most\"}")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(1)
                .jsonPath("$.advice")
                .doesNotExist();

        var read = body(http.get(Http.frontDeskOf(riverside.clinic()), SCORES, visit));
        assertThat(JsonPath.<List<Integer>>read(read, "$.scores[*].pain")).containsExactly(6);
        assertThat(JsonPath.<List<Integer>>read(read, "$.scores[*].adherence")).containsExactly(7);
        assertThat(weeks.read(
                        "SELECT count(*)::text FROM audit_entry WHERE subject_id = :id AND action = 'read-scores'",
                        visit))
                .isEqualTo("1");
    }

    @Test
    void aTherapistSaysHowItIsAfterwardsAndTheClientADayLater() {
        var visit = weeks.visit(riverside, sam, Duration.ofHours(-13), "completed");

        say(
                        Http.therapist(riverside.mara(), riverside.clinic()),
                        visit,
                        "{\"moment\":\"after\",\"pain\":3,\"pressureFelt\":\"too-firm\",\"change\":\"better\"}")
                .expectStatus()
                .isCreated();
        say(client, visit, "{\"moment\":\"day-after\",\"pain\":4}")
                .expectStatus()
                .isCreated();

        var read = body(http.get(client, SCORES, visit));
        assertThat(JsonPath.<List<String>>read(read, "$.scores[*].moment")).containsExactly("after", "day-after");
        assertThat(JsonPath.<List<String>>read(read, "$.scores[*].pressureFelt"))
                .containsExactly("too-firm");
        refused(say(client, visit, "{\"moment\":\"before\",\"pain\":4}"), 409, "score-too-late");
    }

    @Test
    void aMomentIsScoredOnceAndTheSameAgainIsTheSame() {
        var visit = weeks.scorable(riverside, sam, 0);
        var first = body(say(client, visit, "{\"moment\":\"before\",\"pain\":6}"), 201);

        assertThat(body(say(client, visit, "{\"moment\":\"before\",\"pain\":6}"), 201))
                .isEqualTo(first);
        refused(say(client, visit, "{\"moment\":\"before\",\"pain\":5}"), 409, "already-scored");
    }

    @Test
    void aScoreIsCorrectedForADay() {
        var visit = weeks.scorable(riverside, sam, 0);
        refused(correct(visit, 5), 404, "unknown-score");
        say(client, visit, "{\"moment\":\"before\",\"pain\":6}").expectStatus().isCreated();

        correct(visit, 5)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(2);

        database.sql("UPDATE score SET said_at = said_at - interval '24 hours' WHERE appointment_id = :id")
                .bind("id", visit)
                .then()
                .block();
        refused(correct(visit, 4), 409, "score-closed");
    }

    @Test
    void nobodyReadsAScoreInTheDatabaseNorByItsLength() {
        var visit = weeks.scorable(riverside, sam, 0);
        var other = weeks.scorable(riverside, sam, 1);
        before(visit, 0);
        body(
                say(
                        client,
                        other,
                        "{\"moment\":\"before\",\"pain\":10,\"sleep\":10,\"stress\":10,\"mobility\":10,\"mood\":10,"
                                + "\"pressureFelt\":\"right\",\"change\":\"worse\",\"adherence\":10}"),
                201);

        var length = "SELECT length(sealed)::text FROM score WHERE appointment_id = :id";
        assertThat(weeks.read(length, visit)).isEqualTo(weeks.read(length, other));
        assertThat(weeks.read(
                        "SELECT string_agg(a::text, ',') FROM audit_entry a WHERE after::text LIKE '%' || :id || '%'",
                        other))
                .doesNotContain("pain", "worse", "sleep");
    }

    @Test
    void onlyTheClientAndStaffOfTheClinicSayAndRead() {
        var visit = weeks.scorable(riverside, sam, 0);
        var good = "{\"moment\":\"before\",\"pain\":6}";
        var stranger = new Caller.Client(town.client());
        var elsewhere = Http.frontDeskOf(UUID.randomUUID());
        for (var nobody : List.of(stranger, elsewhere)) {
            refused(say(nobody, visit, good), 404, "unknown-appointment");
            refused(http.put(nobody, good, SCORES, visit), 404, "unknown-appointment");
            refused(http.get(nobody, SCORES, visit), 404, "unknown-appointment");
        }
        refused(say(new Caller.Visitor(), visit, good), 401, "login-needed");
        refused(http.get(new Caller.Visitor(), SCORES, visit), 401, "login-needed");
        refused(say(new Caller.Operator(UUID.randomUUID()), visit, good), 403, "not-allowed");
    }

    @Test
    void refusesWhatIsNoScore() {
        var visit = weeks.scorable(riverside, sam, 0);
        for (var bad : List.of(
                "{}",
                "{\"pain\":3}",
                "{\"moment\":\"before\"}",
                "{\"moment\":\"before\",\"pain\":11}",
                "{\"moment\":\"before\",\"pain\":-1}",
                "{\"moment\":\"before\",\"pain\":3.5}",
                "{\"moment\":\"before\",\"pain\":\"3\"}",
                "{\"moment\":\"later\",\"pain\":3}",
                "{\"moment\":\"before\",\"pain\":3,\"sleep\":11}",
                "{\"moment\":\"before\",\"pain\":3,\"pressureFelt\":\"hard\"}",
                "{\"moment\":\"before\",\"pain\":3,\"change\":\"cured\"}",
                "{\"moment\":\"before\",\"pain\":3,\"adherence\":\"11\"}",
                "{\"moment\":\"before\",\"pain\":3,\"note\":\"aches\"}")) {
            say(client, visit, bad).expectStatus().isBadRequest();
        }
    }

    private String before(UUID visit, int pain) {
        return body(say(client, visit, "{\"moment\":\"before\",\"pain\":%d}".formatted(pain)), 201);
    }

    private ResponseSpec correct(UUID visit, int pain) {
        return http.put(client, "{\"moment\":\"before\",\"pain\":%d}".formatted(pain), SCORES, visit);
    }

    private ResponseSpec say(Caller caller, UUID visit, String body) {
        return http.post(caller, body, SCORES, visit);
    }
}
