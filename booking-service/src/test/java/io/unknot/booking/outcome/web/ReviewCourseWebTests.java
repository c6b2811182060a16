package io.unknot.booking.outcome.web;

import static io.unknot.booking.Http.body;
import static io.unknot.booking.Http.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.outcome.Weeks;
import io.unknot.service.access.Caller;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** How staff look back on a course. */
@BookingServiceTest
class ReviewCourseWebTests {

    private static final String SUMMARY = "/api/v1/care-plans/{id}/summary";
    private static final String REVIEW = "/api/v1/care-plans/{id}/review";

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
    void aTherapistReviewsACourseAtHalfAndItsNoteIsForThoseAloneWhoTreatAndManage() {
        var plan = course(7, 6);
        refused(review(Http.therapist(riverside.mara(), riverside.clinic()), plan, "continue"), 409, "no-review-due");
        complete(plan, 1);

        review(Http.therapist(riverside.mara(), riverside.clinic()), plan, "continue")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("active");

        refused(review(Http.therapist(riverside.mara(), riverside.clinic()), plan, "continue"), 409, "no-review-due");
        assertThat(body(http.get(Http.therapist(riverside.mara(), riverside.clinic()), SUMMARY, plan)))
                .contains("Marker <i>note</i>");
        for (var other : List.of(client, Http.frontDeskOf(riverside.clinic()))) {
            assertThat(body(http.get(other, SUMMARY, plan)))
                    .contains("\"decision\":\"continue\"")
                    .doesNotContain("Marker");
            assertThat(page(other, plan)).doesNotContain("Marker");
        }
        assertThat(page(Http.managerOf(riverside.clinic()), plan)).contains("Marker");
        assertThat(weeks.read(
                        "SELECT count(*)::text FROM care_plan_review WHERE plan_id = :id AND position('Marker'::bytea"
                                + " IN note) = 0",
                        plan))
                .isEqualTo("1");
    }

    @Test
    void aReviewAtTheEndEndsTheCourse() {
        var plan = course(7, 6);
        complete(plan, 2);

        review(Http.managerOf(riverside.clinic()), plan, "end")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("ended");
    }

    @Test
    void aReviewTakesAwayTheNoticeThatSomebodyShouldLook() {
        var plan = course(7, 9);
        complete(plan, 1);
        var notices = "SELECT count(*)::text FROM progress_notice WHERE client_id = :id";
        assertThat(weeks.read(notices, sam)).isEqualTo("1");

        review(Http.therapist(riverside.mara(), riverside.clinic()), plan, "refer")
                .expectStatus()
                .isOk();

        assertThat(weeks.read(notices, sam)).isEqualTo("0");
    }

    @Test
    void onlyTherapistsAndManagersOfTheClinicsReview() {
        var plan = course(7, 6);
        complete(plan, 1);

        refused(review(Http.frontDeskOf(riverside.clinic()), plan, "continue"), 403, "not-allowed");
        refused(review(client, plan, "continue"), 403, "not-allowed");
        var elsewhere = Http.managerOf(UUID.randomUUID());
        refused(review(elsewhere, plan, "continue"), 404, "unknown-care-plan");
        refused(http.get(elsewhere, SUMMARY, plan), 404, "unknown-care-plan");
        refused(http.get(new Caller.Client(town.client()), SUMMARY, plan), 404, "unknown-care-plan");
        refused(review(Http.therapist(riverside.mara(), riverside.clinic()), plan, "stop"), 400, "invalid-request");
        refused(http.post(Http.managerOf(riverside.clinic()), "{}", REVIEW, plan), 400, "invalid-request");
    }

    @Test
    void whatWasNotedOfACourseIsReadAfterItsClientIsMerged() {
        var plan = course(7, 6);
        complete(plan, 1);
        review(Http.therapist(riverside.mara(), riverside.clinic()), plan, "continue")
                .expectStatus()
                .isOk();
        var robin = town.client();

        http.post(
                        Http.managerOf(riverside.clinic()),
                        "{\"into\":\"%s\",\"reason\":\"One person\"}".formatted(robin),
                        "/api/v1/clients/{id}/merge",
                        sam)
                .expectStatus()
                .isOk();

        assertThat(body(http.get(Http.managerOf(riverside.clinic()), SUMMARY, plan)))
                .contains("Marker <i>note</i>", "\"before\":7");
    }

    private String page(Caller caller, UUID plan) {
        return body(http.as(caller)
                .get()
                .uri(SUMMARY, plan)
                .accept(MediaType.TEXT_HTML)
                .exchange());
    }

    private void complete(UUID plan, int visits) {
        database.sql("""
            UPDATE appointment SET state = 'completed' WHERE id IN (
                SELECT appointment_id FROM care_plan_visit WHERE plan_id = :plan AND number <= :visits)
            """).bind("plan", plan).bind("visits", visits).then().block();
    }

    private ResponseSpec review(Caller caller, UUID plan, String decision) {
        return http.post(
                caller, "{\"decision\":\"%s\",\"note\":\"Marker <i>note</i>\"}".formatted(decision), REVIEW, plan);
    }

    /** A plan of visits with this pain before each, and half of the exercises done. */
    private UUID course(int... before) {
        var visits = new UUID[before.length];
        for (int visit = 0; visit < before.length; visit++) {
            visits[visit] = weeks.scorable(riverside, sam, visit);
        }
        var plan = weeks.plan(sam, visits);
        for (int visit = 0; visit < before.length; visit++) {
            http.post(
                            client,
                            "{\"moment\":\"before\",\"pain\":%d,\"adherence\":5}".formatted(before[visit]),
                            "/api/v1/appointments/{id}/scores",
                            visits[visit])
                    .expectStatus()
                    .isCreated();
        }
        return plan;
    }
}
