package io.unknot.booking.careplan.web;

import static io.unknot.booking.careplan.Courses.PLANS;
import static io.unknot.booking.careplan.Courses.json;
import static io.unknot.booking.careplan.Courses.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.audit.By;
import io.unknot.booking.careplan.Courses;
import io.unknot.booking.careplan.PauseCause;
import io.unknot.booking.careplan.command.PausePlan;
import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

/** What becomes of a course once it is booked. */
@BookingServiceTest
class PlanLifeWebTests {

    private static final String APPOINTMENTS = "/api/v1/appointments/";

    @Autowired
    private Town town;

    @Autowired
    private Http http;

    @Autowired
    private PausePlan pausePlan;

    @Autowired
    private DatabaseClient database;

    private Riverside riverside = Riverside.withRooms(2);
    private Caller desk = new Caller.Visitor();
    private Caller manager = new Caller.Visitor();
    private Caller sam = new Caller.Visitor();

    @BeforeEach
    void samComesToTheRiverside() {
        riverside = town.open(Riverside.withRooms(2));
        desk = Http.frontDeskOf(riverside.clinic());
        manager = new Caller.Staff(UUID.randomUUID(), Set.of(Role.MANAGER), ClinicScope.of(riverside.clinic()));
        sam = new Caller.Client(town.client());
    }

    @Test
    void aPausedCourseKeepsItsTimesAndIsResumedByAManagerWhoSaysWhy() {
        var plan = booked();

        var paused = json(http.post(desk, "", planAddress(plan) + "/pause"), 200);

        assertThat(text(paused, "state")).isEqualTo("paused");
        assertThat(text(json(http.get(sam, APPOINTMENTS + visit(plan, 0)), 200), "state"))
                .isEqualTo("booked");
        http.post(desk, "{\"reason\": \"rested\"}", planAddress(plan) + "/resumption")
                .expectStatus()
                .isForbidden();
        http.post(manager, "{}", planAddress(plan) + "/resumption")
                .expectStatus()
                .isBadRequest();
        var resumed = json(http.post(manager, "{\"reason\": \"rested\"}", planAddress(plan) + "/resumption"), 200);
        assertThat(text(resumed, "state")).isEqualTo("active");
        assertThat(toldOf(plan))
                .containsExactly(
                        "io.unknot.care-plan.booked.v1",
                        "io.unknot.care-plan.paused.v1",
                        "io.unknot.care-plan.resumed.v1");
    }

    @Test
    void aSecondPauseChangesNothing() {
        var plan = booked();

        var first = json(http.post(desk, "", planAddress(plan) + "/pause"), 200);
        var second = json(http.post(desk, "", planAddress(plan) + "/pause"), 200);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void aPauseForHowTheClientIsIsLiftedOnlyWithAClearance() {
        var plan = booked();
        var paused = pausePlan
                .pauseOf(UUID.fromString(visit(plan, 0)), PauseCause.OUTCOME, own(), By.system())
                .blockOptional();

        assertThat(paused).isPresent();
        var problem = json(http.post(manager, "{\"reason\": \"rested\"}", planAddress(plan) + "/resumption"), 409);
        assertThat(text(problem, "type")).endsWith("clearance-missing");
        assertThat(json(http.get(sam, planAddress(plan)), 200).toString()).doesNotContain("outcome");

        clearedBySomePhysician();
        http.post(manager, "{\"reason\": \"cleared\"}", planAddress(plan) + "/resumption")
                .expectStatus()
                .isOk();
    }

    @Test
    void aClearanceFromBeforeThePauseDoesNotLiftIt() {
        var plan = booked();
        clearedBySomePhysician();
        pausePlan
                .pauseOf(UUID.fromString(visit(plan, 0)), PauseCause.OUTCOME, own(), By.system())
                .block();

        http.post(manager, "{\"reason\": \"rested\"}", planAddress(plan) + "/resumption")
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void aPauseByStaffBecomesOneForHowTheClientIs() {
        var plan = booked();
        http.post(desk, "", planAddress(plan) + "/pause").expectStatus().isOk();

        pausePlan
                .pauseOf(UUID.fromString(visit(plan, 0)), PauseCause.OUTCOME, own(), By.system())
                .block();

        http.post(manager, "{\"reason\": \"rested\"}", planAddress(plan) + "/resumption")
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void noVisitOfAPausedCourseIsCheckedIn() {
        var plan = booked();
        beginsNow(plan, 0);
        http.post(desk, "", planAddress(plan) + "/pause").expectStatus().isOk();

        var problem = json(http.post(desk, "", APPOINTMENTS + visit(plan, 0) + "/check-in"), 409);

        assertThat(text(problem, "type")).endsWith("plan-paused");
        http.post(manager, "{\"reason\": \"rested\"}", planAddress(plan) + "/resumption")
                .expectStatus()
                .isOk();
        http.post(desk, "", APPOINTMENTS + visit(plan, 0) + "/check-in")
                .expectStatus()
                .isOk();
    }

    @Test
    void theDayBoardFlagsAVisitOfAPausedCourse() {
        var plan = booked();
        http.post(desk, "", planAddress(plan) + "/pause").expectStatus().isOk();
        var day = text(plan.path("visits").get(0), "localStart").substring(0, 10);

        var board = json(http.get(desk, "/api/v1/clinics/{id}/day?date={day}", riverside.clinic(), day), 200);

        assertThat(board.toString()).contains("plan-paused");
    }

    @Test
    void aVisitOfAPausedCourseIsMovedOnlyToLater() {
        var plan = booked();
        http.post(desk, "", planAddress(plan) + "/pause").expectStatus().isOk();
        var start = Instant.parse(text(plan.path("visits").get(2), "start"));

        var sooner = json(
                http.post(desk, to(start.minus(20, ChronoUnit.MINUTES)), APPOINTMENTS + visit(plan, 2) + "/move"), 409);

        assertThat(text(sooner, "type")).endsWith("plan-paused");
        http.post(desk, to(start.plus(1, ChronoUnit.HOURS)), APPOINTMENTS + visit(plan, 2) + "/move")
                .expectStatus()
                .isOk();
    }

    @Test
    void aMoveSaysWhichNeighboursAreNoLongerAsFarAwayAsAgreed() {
        var plan = booked();
        var visits = plan.path("visits");
        var first = LocalDate.parse(text(visits.get(0), "localStart").substring(0, 10));
        var second = Instant.parse(text(visits.get(1), "start"));
        var days = ChronoUnit.DAYS.between(
                first, LocalDate.parse(text(visits.get(1), "localStart").substring(0, 10)));

        var tooNear = json(
                http.post(sam, to(second.minus(days - 1, ChronoUnit.DAYS)), APPOINTMENTS + visit(plan, 1) + "/move"),
                200);
        var back = json(http.post(sam, to(second), APPOINTMENTS + visit(plan, 1) + "/move"), 200);

        var broken = tooNear.path("breaksSpacing");
        assertThat(text(broken.get(0), "appointmentId")).isEqualTo(visit(plan, 0));
        assertThat(broken.get(0).path("days").asInt()).isEqualTo(1);
        assertThat(broken.get(0).path("minDays").asInt()).isEqualTo(2);
        assertThat(text(tooNear, "id")).isEqualTo(visit(plan, 1));
        assertThat(back.has("breaksSpacing")).isFalse();
    }

    @Test
    void aCancelledVisitLeavesTheCourseGoing() {
        var plan = booked();

        http.post(sam, "", APPOINTMENTS + visit(plan, 1) + "/cancellation")
                .expectStatus()
                .isOk();

        var left = json(http.get(sam, planAddress(plan)), 200);
        assertThat(text(left, "state")).isEqualTo("active");
        assertThat(text(left.path("visits").get(1), "state")).isEqualTo("cancelled");
    }

    @Test
    void reviewsAreDueAtHalfAndAtTheEndAndThenMaintenanceIsOffered() {
        var plan = booked();
        assertThat(dueOf(plan)).isNull();

        completed(plan, 0, 1);
        assertThat(dueOf(plan)).isNull();
        completed(plan, 2);
        assertThat(dueOf(plan)).isEqualTo("half");
        completed(plan, 3, 4, 5);
        assertThat(dueOf(plan)).isEqualTo("end");

        var over = json(http.get(sam, planAddress(plan)), 200);
        assertThat(text(over.path("next"), "preset")).isEqualTo("maintenance");
        var last =
                LocalDate.parse(text(over.path("visits").get(5), "localStart").substring(0, 10));
        assertThat(text(over.path("next"), "firstDay"))
                .isEqualTo(last.plusDays(14).toString());
    }

    @Test
    void anEndedCourseIsNotPausedAnyMore() {
        var plan = booked();

        assertThat(text(json(http.post(desk, "", planAddress(plan) + "/end"), 200), "state"))
                .isEqualTo("ended");

        assertThat(text(json(http.post(desk, "", planAddress(plan) + "/pause"), 409), "type"))
                .endsWith("wrong-plan-state");
        assertThat(text(json(http.get(sam, APPOINTMENTS + visit(plan, 5)), 200), "state"))
                .isEqualTo("booked");
    }

    @Test
    void aCourseGoesWithItsClientWhenTwoAreMerged() {
        var plan = booked();
        var into = town.client();

        http.post(
                        manager,
                        "{\"into\": \"%s\", \"reason\": \"one person\"}".formatted(into),
                        "/api/v1/clients/{id}/merge",
                        own().clientId())
                .expectStatus()
                .is2xxSuccessful();

        http.get(new Caller.Client(into), planAddress(plan)).expectStatus().isOk();
        http.get(sam, planAddress(plan)).expectStatus().isNotFound();
    }

    private void clearedBySomePhysician() {
        var until = Instant.now(Clock.systemUTC()).plus(30, ChronoUnit.DAYS);
        http.post(
                        manager,
                        "{\"until\": \"%s\", \"physician\": \"Dr Ode\", \"note\": \"fit\"}".formatted(until),
                        "/api/v1/clients/{id}/clearance",
                        own().clientId())
                .expectStatus()
                .isCreated();
    }

    private JsonNode booked() {
        return new Courses(http, riverside).booked(sam, new Courses(http, riverside).course(""));
    }

    private Scope.OwnOf own() {
        return new Scope.OwnOf(((Caller.Client) sam).clientId());
    }

    private @org.jspecify.annotations.Nullable String dueOf(JsonNode plan) {
        var due = json(http.get(sam, planAddress(plan)), 200).path("reviewDue");
        return due.isString() ? due.asString() : null;
    }

    /** As if it had been booked for a moment ago. */
    private void beginsNow(JsonNode plan, int index) {
        database.sql("""
            UPDATE appointment SET visible = tstzrange(clock_timestamp(), clock_timestamp() + interval '40 minutes')
            WHERE id = :id
            """).bind("id", UUID.fromString(visit(plan, index))).then().block();
    }

    private void completed(JsonNode plan, int... indexes) {
        for (int index : indexes) {
            database.sql("UPDATE appointment SET state = 'completed' WHERE id = :id")
                    .bind("id", UUID.fromString(visit(plan, index)))
                    .then()
                    .block();
        }
    }

    private List<String> toldOf(JsonNode plan) {
        return database.sql("SELECT type FROM outbox WHERE subject = :subject ORDER BY version")
                .bind("subject", UUID.fromString(text(plan, "id")))
                .mapValue(String.class)
                .all()
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    private static String to(Instant start) {
        return "{\"start\": \"%s\"}".formatted(start);
    }

    private static String planAddress(JsonNode plan) {
        return PLANS + "/" + text(plan, "id");
    }

    private static String visit(JsonNode plan, int index) {
        return text(plan.path("visits").get(index), "appointmentId");
    }
}
