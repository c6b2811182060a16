package io.unknot.booking.review.web;

import static io.unknot.booking.Http.body;
import static io.unknot.booking.Http.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.appointment.take.BookVisit;
import io.unknot.booking.review.PastVisits;
import io.unknot.service.access.Caller;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@BookingServiceTest
class ReviewWebTests {

    private static final String REVIEW = "/api/v1/appointments/{id}/review";
    private static final Caller VISITOR = new Caller.Visitor();
    private static final String HAPPY = "{\"stars\":5,\"text\":\"My back is happy\"}";

    @Autowired
    private Http http;

    @Autowired
    private Town town;

    @Autowired
    private BookVisit bookVisit;

    @Autowired
    private Appointments appointments;

    @Autowired
    private DatabaseClient database;

    private Riverside riverside;
    private PastVisits visits;
    private Caller manager;

    @BeforeEach
    void openTheClinic() {
        riverside = town.open(Riverside.withRooms(1));
        visits = new PastVisits(town, bookVisit, appointments, database);
        manager = Http.managerOf(riverside.clinic());
    }

    @Test
    void everybodyReadsWhatAManagerHasPublishedAndNotWhoWroteIt() {
        var visit = visits.completed(riverside, Riverside.ten());
        var id = review(visit, HAPPY);
        assertThat(published()).isEqualTo("{\"reviews\":[]}");

        assertThat(JsonPath.<List<String>>read(inState("submitted"), "$.reviews[*].id"))
                .containsExactly(id);
        post(manager, "", id, "publication").expectStatus().isOk();

        assertThat(JsonPath.<List<String>>read(published(), "$.reviews[*].text"))
                .containsExactly("My back is happy");
        assertThat(published())
                .doesNotContain(
                        visit.id().toString(), visit.visit().clientId().toString(), "Sam", "clientId", "submittedAt");
    }

    @Test
    void nobodyReadsWhatAManagerHasHidden() {
        var id = review(visits.completed(riverside, Riverside.ten()), HAPPY);
        post(manager, "", id, "publication").expectStatus().isOk();

        post(manager, "{\"reason\":\"Names another client\"}", id, "hiding")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("hidden");

        assertThat(published()).isEqualTo("{\"reviews\":[]}");
        assertThat(JsonPath.<List<String>>read(inState("hidden"), "$.reviews[*].id"))
                .containsExactly(id);
    }

    @Test
    void aClientThinksAgainUntilAManagerHasDecided() {
        var visit = visits.completed(riverside, Riverside.ten());
        var sam = clientOf(visit);
        var id = review(visit, HAPPY);

        http.put(sam, "{\"stars\":2}", REVIEW, visit.id())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.stars")
                .isEqualTo(2)
                .jsonPath("$.text")
                .doesNotExist()
                .jsonPath("$.editableUntil")
                .isNotEmpty();
        post(manager, "", id, "publication").expectStatus().isOk();

        refused(http.put(sam, HAPPY, REVIEW, visit.id()), 409, "review-moderated");
        http.get(sam, REVIEW, visit.id())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("published")
                .jsonPath("$.editableUntil")
                .doesNotExist();
    }

    @Test
    void refusesASecondReviewAndOneBeforeTheVisit() {
        var visit = visits.completed(riverside, Riverside.ten());
        review(visit, HAPPY);
        refused(http.post(clientOf(visit), HAPPY, REVIEW, visit.id()), 409, "already-reviewed");

        var coming = visits.booked(riverside, Riverside.at(14, 0));
        refused(http.post(clientOf(coming), HAPPY, REVIEW, coming.id()), 409, "visit-not-completed");
        refused(http.put(clientOf(coming), HAPPY, REVIEW, coming.id()), 404, "unknown-review");
        refused(http.get(clientOf(coming), REVIEW, coming.id()), 404, "unknown-review");
    }

    @Test
    void theSameKeyGetsTheFirstAnswerAgain() {
        var visit = visits.completed(riverside, Riverside.ten());

        var first = keyed(visit);
        assertThat(keyed(visit)).isEqualTo(first);
    }

    @Test
    void onlyTheClientReviewsAndOnlyManagersOfTheClinicModerate() {
        var visit = visits.completed(riverside, Riverside.ten());
        var stranger = new Caller.Client(town.client());
        refused(http.post(stranger, HAPPY, REVIEW, visit.id()), 404, "unknown-appointment");
        refused(http.post(VISITOR, HAPPY, REVIEW, visit.id()), 401, "login-needed");
        refused(http.post(manager, HAPPY, REVIEW, visit.id()), 403, "not-allowed");
        var id = review(visit, HAPPY);
        refused(http.get(stranger, REVIEW, visit.id()), 404, "unknown-appointment");
        refused(http.put(stranger, HAPPY, REVIEW, visit.id()), 404, "unknown-appointment");

        refused(post(clientOf(visit), "", id, "publication"), 403, "not-allowed");
        refused(post(Http.frontDeskOf(riverside.clinic()), "", id, "publication"), 403, "not-allowed");
        var elsewhere = Http.managerOf(UUID.randomUUID());
        refused(post(elsewhere, "", id, "publication"), 404, "unknown-review");
        refused(post(elsewhere, "{\"reason\":\"No idea\"}", id, "hiding"), 404, "unknown-review");
        assertThat(body(http.get(elsewhere, "/api/v1/reviews?state=submitted"))).isEqualTo("{\"reviews\":[]}");
        refused(http.get(VISITOR, "/api/v1/reviews?state=submitted"), 401, "login-needed");
    }

    @Test
    void readsFiftyAtOnceTheNewestFirst() {
        database.sql("""
            INSERT INTO appointment (id, version, state, clinic_id, therapist_id, room_id, treatment_id, client_id,
                                     visible, therapist_taken, room_taken)
            SELECT gen_random_uuid(), 1, 'completed', :clinic, :therapist, :therapist, :therapist, :client,
                   span, span, span
            FROM generate_series(1, 60) AS day,
                 LATERAL (SELECT tstzrange(now() - day * interval '1 day',
                                           now() - day * interval '23 hours')) AS taken (span)
            """)
                .bind("clinic", riverside.clinic())
                .bind("therapist", riverside.mara())
                .bind("client", town.client())
                .then()
                .block();
        database.sql("""
            INSERT INTO review (id, version, state, appointment_id, client_id, clinic_id, therapist_id, stars,
                                submitted_at)
            SELECT gen_random_uuid(), 1, 'published', id, client_id, clinic_id, therapist_id, 4, lower(visible)
            FROM appointment WHERE therapist_id = :therapist
            """).bind("therapist", riverside.mara()).then().block();

        var first = published();
        assertThat(JsonPath.<List<String>>read(first, "$.reviews[*].id")).hasSize(50);
        var next = JsonPath.<String>read(first, "$.next");
        var second = body(
                http.get(VISITOR, "/api/v1/reviews?therapist={therapist}&before={before}", riverside.mara(), next));
        assertThat(JsonPath.<List<String>>read(second, "$.reviews[*].id"))
                .hasSize(10)
                .doesNotContain(next);
        assertThat(second).doesNotContain("next");
    }

    @Test
    void refusesWhatIsNoReview() {
        var visit = visits.completed(riverside, Riverside.ten());
        for (var body : List.of(
                "{}",
                "{\"stars\":0}",
                "{\"stars\":6}",
                "{\"stars\":\"5\"}",
                "{\"stars\":4.5}",
                "{\"stars\":5,\"text\":\"a\\u0000b\"}",
                "{\"stars\":5,\"text\":\"%s\"}".formatted("x".repeat(2_001)),
                "{\"stars\":5,\"title\":\"Fine\"}")) {
            http.post(clientOf(visit), body, REVIEW, visit.id()).expectStatus().isBadRequest();
        }
        for (var query :
                List.of("", "?therapist=mara", "?state=liked", "?therapist=" + UUID.randomUUID() + "&before=1")) {
            http.get(manager, "/api/v1/reviews" + query).expectStatus().isBadRequest();
        }
        var id = review(visit, HAPPY);
        for (var body : List.of("{}", "{\"reason\":\"  \"}", "{\"reason\":\"%s\"}".formatted("x".repeat(501)))) {
            post(manager, body, id, "hiding").expectStatus().isBadRequest();
        }
    }

    private String keyed(Appointment visit) {
        return Objects.requireNonNull(http.as(clientOf(visit))
                .post()
                .uri(REVIEW, visit.id())
                .header("Idempotency-Key", "review-" + visit.id())
                .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                .bodyValue(HAPPY)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private String review(Appointment visit, String body) {
        var created = http.post(clientOf(visit), body, REVIEW, visit.id())
                .expectStatus()
                .isCreated()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return JsonPath.read(created, "$.id");
    }

    private ResponseSpec post(Caller caller, String body, String id, String what) {
        return http.post(caller, body, "/api/v1/reviews/{id}/" + what, id);
    }

    private String published() {
        return body(http.get(VISITOR, "/api/v1/reviews?therapist={therapist}", riverside.mara()));
    }

    private String inState(String state) {
        return body(http.get(manager, "/api/v1/reviews?state={state}", state));
    }

    private static Caller clientOf(Appointment visit) {
        return new Caller.Client(visit.visit().clientId());
    }
}
