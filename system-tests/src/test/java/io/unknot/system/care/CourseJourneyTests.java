package io.unknot.system.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Safety;
import io.unknot.system.chain.Visits;
import io.unknot.system.gateway.Answer;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.invariant.BookingStore;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody whose lower back has hurt for months, from the safety questions to the page for their physician. */
@WholeSystem
class CourseJourneyTests {

    private static final int VISITS = 6;

    /** Later than other journeys book, who must not find their times gone. */
    private static final int DAYS_AHEAD = 40;

    private final RunningSystem system;
    private final GatewayClient manager;
    private final BookingStore store;
    private final UUID client = UUID.randomUUID();
    private final LocalDate firstDay =
            LocalDate.now(Clock.system(Offer.MARA.zone())).plusDays(DAYS_AHEAD);

    CourseJourneyTests(RunningSystem system) {
        this.system = system;
        this.manager = system.signedIn("manager");
        this.store = system.bookingStore();
    }

    @BeforeEach
    void theClientIsKnown() {
        manager.put("/api/v1/clients/" + client, Map.of("name", "Ines Varga", "email", client + "@example.org"))
                .expect(201);
    }

    @AfterEach
    void theStoreIsClosed() {
        store.close();
    }

    @Test
    void fromTheSafetyQuestionsToThePageForThePhysician() {
        JsonNode wished = courseOf(match());
        JsonNode preview = manager.post("/api/v1/care-plans/preview", wished).expect(200);
        assertThat(preview.path("visits").size()).isEqualTo(VISITS);

        Answer unasked = book(wished, preview);
        assertThat(unasked.status()).isEqualTo(409);
        assertThat(unasked.text()).contains("screening-missing");

        new Safety(manager).answer(client);
        Course course = new Course(manager, store, book(wished, preview).expect(201));
        try {
            lastsWithAPauseInTheMiddle(course);
        } finally {
            course.putBack();
        }
    }

    private void lastsWithAPauseInTheMiddle(Course course) {
        assertThat(course.visits()).isEqualTo(VISITS);
        course.takesPlace(1, 7, 5);
        course.takesPlace(2, 5, 4);
        course.takesPlace(3, 6, 5);
        assertThat(course.shown().path("reviewDue").asString()).isEqualTo("half");
        course.review(Map.of("decision", "continue")).expect(200);

        course.comesTo(4);
        JsonNode said = course.hurts(4, "before", 7);
        assertThat(said.path("advice").path("text").asString()).contains("physician");
        assertThat(course.shown().path("state").asString()).isEqualTo("paused");
        assertThat(refusalOf(course.checkIn(4))).isEqualTo("plan-paused");
        assertThat(refusalOf(course.resume("the client feels fine"))).isEqualTo("clearance-missing");

        clear();
        course.resume("cleared by her physician").expect(200);
        course.checkIn(4).expect(200);
        course.isOver(4);
        course.takesPlace(5, 4, 3);
        course.takesPlace(6, 3, 2);
        theEndShowsTheTrend(course);
    }

    private void theEndShowsTheTrend(Course course) {
        JsonNode summary = course.summary("application/json").expect(200);
        assertThat(summary.path("visits").values())
                .extracting(visit -> visit.path("before").asInt())
                .containsExactly(7, 5, 6, 7, 4, 3);
        JsonNode change = summary.path("change");
        assertThat(change.path("points").asInt()).isEqualTo(4);
        assertThat(change.path("important").asBoolean()).isTrue();
        assertThat(summary.path("reviewDue").asString()).isEqualTo("end");

        Answer page = course.summary("text/html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("<svg").doesNotContain("<script");
        await("what helps after the visit is told of")
                .untilAsserted(() -> assertThat(new Visits(manager).messages(course.visit(VISITS)))
                        .containsEntry("aftercare", "planned")
                        .containsEntry("score-request", "planned"));
    }

    private JsonNode match() {
        return system.visitor()
                .post(
                        "/api/v1/matches",
                        Map.of(
                                "condition",
                                "chronic-low-back-pain",
                                "treatmentId",
                                Offer.LOW_BACK,
                                "home",
                                Map.of("clinicId", Offer.RIVERSIDE),
                                "withinKm",
                                5,
                                "earliest",
                                firstDay.toString()))
                .expect(200)
                .path("matches")
                .path(0);
    }

    private JsonNode courseOf(JsonNode match) {
        return JsonMapper.shared()
                .valueToTree(Map.of(
                        "clientId",
                        client,
                        "preset",
                        "course",
                        "treatmentId",
                        match.path("treatment").path("id").asString(),
                        "clinics",
                        List.of(match.path("clinic").path("id").asString()),
                        "therapistId",
                        match.path("therapist").path("id").asString(),
                        "firstDay",
                        firstDay.toString()));
    }

    private Answer book(JsonNode course, JsonNode preview) {
        List<Map<String, String>> times = preview.path("visits").values().stream()
                .map(visit -> visit.path("time"))
                .map(time -> Map.of(
                        "start", time.path("start").asString(),
                        "therapistId", time.path("therapistId").asString(),
                        "clinicId", time.path("clinicId").asString()))
                .toList();
        return manager.post("/api/v1/care-plans", Map.of("course", course, "times", times));
    }

    private void clear() {
        manager.post(
                        "/api/v1/clients/" + client + "/clearance",
                        Map.of(
                                "until", store.now().plus(Duration.ofDays(30)),
                                "physician", "Dr Osei",
                                "note", "nothing that speaks against massage"))
                .expect(201);
    }

    private static String refusalOf(Answer answer) {
        assertThat(answer.status()).isEqualTo(409);
        String type = answer.json().path("type").asString();
        return type.substring(type.lastIndexOf(':') + 1);
    }
}
