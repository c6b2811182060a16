package io.unknot.booking.appointment.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.audit.By;
import io.unknot.booking.policy.ChangePolicy;
import io.unknot.booking.policy.Level;
import io.unknot.booking.policy.Terms;
import io.unknot.service.access.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@BookingServiceTest
class OverrideWebTests {

    private static final String APPOINTMENTS = "/api/v1/appointments";
    private static final int TWO_WEEKS = 14 * 24 * 60;

    @Autowired
    private Town town;

    @Autowired
    private Http http;

    @Autowired
    private ChangePolicy changePolicy;

    @Autowired
    private DatabaseClient database;

    private Riverside riverside = Riverside.withRooms(1);
    private Caller desk = new Caller.Visitor();
    private UUID sam = UUID.randomUUID();

    @BeforeEach
    void samStandsAtTheDesk() {
        riverside = town.open(Riverside.withRooms(1));
        desk = Http.frontDeskOf(riverside.clinic());
        sam = town.client();
    }

    @Test
    void everyReasonIsToldWithWhetherStaffMayPassOverIt() {
        changePolicy
                .change(Level.ofClinic(riverside.clinic()), Terms.cap(1), By.system())
                .block();
        book(sam, Riverside.ten(), "").expectStatus().isCreated();

        var problem = body(book(sam, Riverside.at(16, 50), "").expectStatus().isEqualTo(422));

        assertThat(reasons(problem)).containsExactly("off-grid true", "outside-shift false", "too-many-bookings true");
        assertThat(reasons(body(book(sam, Riverside.at(10, 10), ""))))
                .containsExactly(
                        "off-grid true", "too-many-bookings true", "therapist false", "client false", "room false");
    }

    @Test
    void staffPassOverSoftRulesAndTheReasonIsKept() {
        changePolicy
                .change(Level.ofClinic(riverside.clinic()), Terms.notice(TWO_WEEKS), By.system())
                .block();

        book(sam, Riverside.at(10, 7), "").expectStatus().isEqualTo(422);
        var booked = body(book(sam, Riverside.at(10, 7), because("the bus is late"))
                .expectStatus()
                .isCreated());

        var id = UUID.fromString(JsonPath.read(booked, "$.id"));
        assertThat(database.sql("SELECT why, after::text AS after FROM audit_entry WHERE subject_id = :id")
                        .bind("id", id)
                        .map(row -> row.get("why", String.class) + " " + row.get("after", String.class))
                        .one()
                        .blockOptional()
                        .orElseThrow())
                .startsWith("the bus is late")
                .contains("\"passedOver\": [\"too-soon\", \"off-grid\"]");
    }

    @Test
    void nobodyPassesOverWhatIsThere() {
        book(town.client(), Riverside.ten(), "").expectStatus().isCreated();

        book(sam, Riverside.at(10, 20), because("please")).expectStatus().isEqualTo(409);
        book(sam, Riverside.at(7, 0), because("please")).expectStatus().isEqualTo(422);
        book(sam, Instant.now().minus(Duration.ofDays(1)), because("please"))
                .expectStatus()
                .isEqualTo(422);
        book(sam, Riverside.ten().plus(Duration.ofDays(800)), because("please"))
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void buffersArePassedOverWhereNothingElseIsInTheWay() {
        // From 10:00 to 10:40, the therapist until 10:50, the room until 10:55.
        book(town.client(), Riverside.ten(), "").expectStatus().isCreated();
        changePolicy
                .change(Level.ofClinic(riverside.clinic()), Terms.cap(1), By.system())
                .block();

        // Would begin five minutes early, at 10:50 for the therapist and the room.
        assertThat(reasons(
                        body(book(sam, Riverside.at(10, 55), "").expectStatus().isEqualTo(422))))
                .containsExactly("off-grid true", "room true");
        assertThat(reasons(
                        body(book(sam, Riverside.at(10, 50), "").expectStatus().isEqualTo(422))))
                .containsExactly("off-grid true", "therapist true", "room false");
        assertThat(reasons(
                        body(book(sam, Riverside.at(10, 40), "").expectStatus().isEqualTo(409))))
                .containsExactly("therapist false", "room false");

        var booked = body(book(sam, Riverside.at(10, 55), because("in a hurry"))
                .expectStatus()
                .isCreated());
        assertThat(JsonPath.<String>read(booked, "$.state")).isEqualTo("booked");
        book(town.client(), Riverside.at(11, 20), because("in a hurry"))
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void onlyStaffPassOverAnythingAndTheySayWhy() {
        var wish = wish(null, Riverside.at(10, 7), because("please"));

        http.post(new Caller.Client(sam), wish, APPOINTMENTS).expectStatus().isForbidden();
        book(sam, Riverside.at(10, 7), ", \"override\": {\"reason\": \" \"}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("override.reason");
    }

    @Test
    void staffMoveAVisitOffTheGrid() {
        var id = JsonPath.<String>read(body(book(sam, Riverside.ten(), "")), "$.id");
        var to = "{\"start\": \"%s\"%s}";

        http.post(desk, to.formatted(Riverside.at(13, 7), ""), APPOINTMENTS + "/{id}/move", id)
                .expectStatus()
                .isEqualTo(422);
        http.post(desk, to.formatted(Riverside.at(13, 7), because("rehearsal")), APPOINTMENTS + "/{id}/move", id)
                .expectStatus()
                .isOk();
    }

    @Test
    void thePolicyIsShownBeforeConfirmingAndBindsAsShown() {
        changePolicy
                .change(
                        Level.ofClinic(riverside.clinic()),
                        Terms.lateCancel(TWO_WEEKS, Terms.FIFTEEN_POUNDS),
                        By.system())
                .block();
        var client = new Caller.Client(sam);
        var held = body(http.post(client, wish(null, Riverside.ten(), ""), APPOINTMENTS + "/holds"));
        var id = JsonPath.<String>read(held, "$.id");
        assertThat(JsonPath.<Integer>read(held, "$.policy.lateCancel.amountMinor"))
                .isEqualTo(1_500);

        changePolicy
                .change(Level.ofClinic(riverside.clinic()), Terms.cap(5), By.system())
                .block();
        http.post(client, "", APPOINTMENTS + "/{id}/confirmation", id)
                .expectStatus()
                .isOk();
        http.post(client, "", APPOINTMENTS + "/{id}/cancellation", id)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.policy.lateCancel.amountMinor")
                .isEqualTo(1_500)
                .jsonPath("$.consequence.occasion")
                .isEqualTo("late-cancel")
                .jsonPath("$.consequence.consequence.amountMinor")
                .isEqualTo(1_500)
                .jsonPath("$.consequence.waived")
                .isEqualTo(false);
        http.post(client, "{\"reason\": \"be kind\"}", APPOINTMENTS + "/{id}/waiver", id)
                .expectStatus()
                .isForbidden();
        http.post(desk, "{\"reason\": \"was ill\"}", APPOINTMENTS + "/{id}/waiver", id)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.consequence.waived")
                .isEqualTo(true);
    }

    @Test
    void whereNothingWasNotedThereIsNothingToWaive() {
        var id = JsonPath.<String>read(body(book(sam, Riverside.ten(), "")), "$.id");

        http.post(desk, "{\"reason\": \"was ill\"}", APPOINTMENTS + "/{id}/waiver", id)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:nothing-to-waive");
    }

    @Test
    void aVisitMissedHasTheConsequenceOfItsPolicy() {
        changePolicy
                .change(Level.ofClinic(riverside.clinic()), Terms.noShow(Terms.FIFTEEN_POUNDS), By.system())
                .block();
        var id = JsonPath.<String>read(body(book(sam, Riverside.ten(), "")), "$.id");
        begin(UUID.fromString(id));

        http.post(desk, "", APPOINTMENTS + "/{id}/no-show", id)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.consequence.occasion")
                .isEqualTo("no-show")
                .jsonPath("$.consequence.consequence.amountMinor")
                .isEqualTo(1_500);
        http.post(desk, "", APPOINTMENTS + "/{id}/undo", id)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.consequence")
                .doesNotExist();
    }

    /** As if its time had come. */
    private void begin(UUID id) {
        database.sql("""
            UPDATE appointment
               SET visible = tstzrange(clock_timestamp() - interval '1 minute',
                                       clock_timestamp() + interval '39 minutes')
             WHERE id = :id
            """).bind("id", id).then().block();
    }

    private ResponseSpec book(UUID client, Instant start, String more) {
        return http.post(desk, wish(client, start, more), APPOINTMENTS);
    }

    private static String because(String reason) {
        return ", \"override\": {\"reason\": \"%s\"}".formatted(reason);
    }

    private String wish(@Nullable UUID client, Instant start, String more) {
        return """
            {"clinicId": "%s", "treatmentId": "%s", "therapistId": "%s", "start": "%s"%s%s}
            """.formatted(
                        riverside.clinic(),
                        riverside.treatment(),
                        riverside.mara(),
                        start,
                        client == null ? "" : ", \"clientId\": \"%s\"".formatted(client),
                        more);
    }

    private static List<String> reasons(String problem) {
        return JsonPath.<List<Map<String, Object>>>read(problem, "$.reasons").stream()
                .map(reason -> reason.get("code") + " " + reason.get("overridable"))
                .toList();
    }

    private static String body(ResponseSpec answer) {
        return Objects.requireNonNull(
                answer.expectBody(String.class).returnResult().getResponseBody());
    }
}
