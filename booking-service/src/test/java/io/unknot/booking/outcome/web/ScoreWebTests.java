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
import io.unknot.service.access.Role;
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
                        Http.staffOf(Role.THERAPIST, riverside.clinic()),
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
    void painThatRisesTwiceInARowPausesThePlanAndTellsStaff() {
        var visits = new UUID[] {
            weeks.scorable(riverside, sam, 0), weeks.scorable(riverside, sam, 1), weeks.scorable(riverside, sam, 2)
        };
        var plan = weeks.plan(sam, visits);
        before(visits[0], 3);
        assertThat(before(visits[1], 4)).doesNotContain("advice");
        assertThat(planState(plan)).isEqualTo("active");
        assertThat(board()).doesNotContain("look-at-progress");

        var third = before(visits[2], 5);

        assertThat(JsonPath.<String>read(third, "$.advice.code")).isEqualTo("pain-rising");
        assertThat(JsonPath.<String>read(third, "$.advice.text")).contains("see a physician");
        assertThat(JsonPath.<Boolean>read(third, "$.advice.planPaused")).isTrue();
        assertThat(planState(plan)).isEqualTo("paused");
        assertThat(weeks.read("SELECT paused_for FROM care_plan WHERE id = :id", plan))
                .isEqualTo("outcome");
        assertThat(weeks.read(
                        "SELECT count(*)::text FROM audit_entry WHERE subject_id = :id AND action = 'pause'", plan))
                .isEqualTo("1");
        assertThat(board()).contains("look-at-progress");
    }

    @Test
    void aScoreOfEightPausesThePlanWheneverItIsSaid() {
        var visit = weeks.scorable(riverside, sam, 0);
        var plan = weeks.plan(sam, visit);
        before(visit, 7);
        assertThat(planState(plan)).isEqualTo("active");

        var after = body(say(client, visit, "{\"moment\":\"after\",\"pain\":8}"), 201);

        assertThat(JsonPath.<String>read(after, "$.advice.code")).isEqualTo("pain-high");
        assertThat(planState(plan)).isEqualTo("paused");
    }

    @Test
    void aCorrectionToEightPausesThePlanAsWell() {
        var visit = weeks.scorable(riverside, sam, 0);
        var plan = weeks.plan(sam, visit);
        before(visit, 5);

        assertThat(body(correct(visit, 9), 200)).contains("pain-high");
        assertThat(planState(plan)).isEqualTo("paused");
    }

    @Test
    void aPlanStaysPausedAndTheNoticeGoesWhenItHurtsLess() {
        var first = weeks.scorable(riverside, sam, 0);
        var second = weeks.scorable(riverside, sam, 1);
        var plan = weeks.plan(sam, first, second);
        before(first, 9);
        assertThat(board()).contains("look-at-progress");

        assertThat(before(second, 4)).doesNotContain("advice");

        assertThat(board()).doesNotContain("look-at-progress");
        assertThat(planState(plan)).isEqualTo("paused");
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

    @Test
    void whatOneClientSaidIsTheOthersOnceTheyAreMerged() {
        var visit = weeks.visit(riverside, sam, Duration.ofHours(2), "checked-in");
        before(visit, 9);
        var robin = town.client();

        http.post(
                        Http.managerOf(riverside.clinic()),
                        "{\"into\":\"%s\",\"reason\":\"One person\"}".formatted(robin),
                        "/api/v1/clients/{id}/merge",
                        sam)
                .expectStatus()
                .isOk();

        var read = body(http.get(new Caller.Client(robin), SCORES, visit));
        assertThat(JsonPath.<List<Integer>>read(read, "$.scores[*].pain")).containsExactly(9);
        assertThat(board()).contains("look-at-progress");
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

    private String planState(UUID plan) {
        return weeks.read("SELECT state FROM care_plan WHERE id = :id", plan);
    }

    private String board() {
        var starts = weeks.read(
                "SELECT (lower(visible) AT TIME ZONE 'Europe/London')::date::text FROM appointment"
                        + " WHERE clinic_id = :id ORDER BY visible DESC LIMIT 1",
                riverside.clinic());
        return body(http.get(
                Http.frontDeskOf(riverside.clinic()),
                "/api/v1/clinics/{clinic}/day?date={date}",
                riverside.clinic(),
                starts));
    }
}
