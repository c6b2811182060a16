package io.unknot.booking.outcome.web;

import static io.unknot.booking.Http.body;
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
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What scores call for: a pause, a notice and advice. */
@BookingServiceTest
class AlarmWebTests {

    private static final String SCORES = "/api/v1/appointments/{id}/scores";

    @Autowired
    private Http http;

    @Autowired
    private Town town;

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
