package io.unknot.booking.appointment.web;

import static org.awaitility.Awaitility.await;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.appointment.take.BookVisit;
import io.unknot.booking.appointment.take.HoldTime;
import io.unknot.booking.audit.By;
import io.unknot.service.access.Caller;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A visit at the front desk, from its request to its end. */
@BookingServiceTest
class VisitWebTests {

    private static final String ONE = "/api/v1/appointments/{id}";

    @Autowired
    private Town town;

    @Autowired
    private Http http;

    @Autowired
    private BookVisit bookVisit;

    @Autowired
    private HoldTime holdTime;

    @Autowired
    private DatabaseClient database;

    private Riverside riverside = Riverside.withRooms(1);
    private UUID client = UUID.randomUUID();
    private Caller desk = new Caller.Visitor();

    @BeforeEach
    void theClinicOpens() {
        riverside = town.open(Riverside.withRooms(1));
        client = town.client();
        desk = Http.frontDeskOf(riverside.clinic());
    }

    @Test
    void aClientComesIsTreatedAndGoes() {
        var id = book();
        run("UPDATE appointment SET visible = tstzrange(clock_timestamp(), clock_timestamp() + '40 minutes')", id);

        isNow("checked-in", does("check-in", id));
        isNow("completed", does("completion", id));
        isNow("checked-in", does("undo", id));
        isNow("completed", does("completion", id));

        http.get(desk, ONE + "/history", id)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.entries[*].action")
                .isEqualTo(List.of("book", "check-in", "complete", "undo", "complete"))
                .jsonPath("$.entries[*].subject.version")
                .isEqualTo(List.of(1, 2, 3, 4, 5))
                .jsonPath("$.entries[1].who.kind")
                .isEqualTo("staff");
    }

    @Test
    void aClientWhoDoesNotComeIsNoted() {
        var id = book();
        refused(409, "too-early", does("no-show", id));
        run(
                "UPDATE appointment SET visible = tstzrange(clock_timestamp() - '5 minutes'::interval,"
                        + " clock_timestamp() + '35 minutes')",
                id);

        isNow("missed", does("no-show", id));
    }

    @Test
    void aRequestIsApprovedOrLapsesWhenItsVisitBegins() {
        var id = book();
        run("UPDATE appointment SET state = 'requested'", id);
        isNow("booked", does("approval", id));

        run(
                "UPDATE appointment SET state = 'requested', visible = tstzrange(clock_timestamp(),"
                        + " clock_timestamp() + '40 minutes')",
                id);
        refused(409, "wrong-state", does("approval", id));
        await().untilAsserted(() ->
                http.get(desk, ONE, id).expectBody().jsonPath("$.state").isEqualTo("expired"));
    }

    @Test
    void checkingInTooEarlySaysFromWhenOn() {
        does("check-in", book())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:too-early")
                .jsonPath("$.from")
                .isEqualTo(Riverside.at(9, 0).toString());
    }

    @Test
    void whatCannotBeUndoneIsSaid() {
        var id = book();
        refused(409, "nothing-to-undo", does("undo", id));

        isNow("cancelled", does("cancellation", id));
        database.sql("UPDATE appointment_undo SET until = clock_timestamp() WHERE appointment_id = :id")
                .bind("id", id)
                .then()
                .block();
        refused(410, "undo-lapsed", does("undo", id));
    }

    @Test
    void aHoldIsExtendedOnceAndAThirdRefused() {
        var held = hold(10);
        hold(11);
        var sam = new Caller.Client(client);

        isNow("held", http.post(sam, "", ONE + "/extension", held));
        refused(409, "not-extended", http.post(sam, "", ONE + "/extension", held));
        var third = """
            {"clinicId":"%s","treatmentId":"%s","therapistId":"%s","start":"%s"}
            """.formatted(riverside.clinic(), riverside.treatment(), riverside.mara(), Riverside.at(12, 0));
        refused(409, "too-many-holds", http.post(sam, third, "/api/v1/appointments/holds"));
    }

    @Test
    void onlyStaffOfTheClinicFollowAVisit() {
        var id = book();
        for (var command : new String[] {"approval", "check-in", "completion", "no-show", "undo"}) {
            http.post(new Caller.Client(client), "", ONE + "/" + command, id)
                    .expectStatus()
                    .isForbidden();
            refused(
                    404,
                    "unknown-appointment",
                    http.post(Http.frontDeskOf(UUID.randomUUID()), "", ONE + "/" + command, id));
        }
        http.get(new Caller.Client(client), ONE + "/history", id).expectStatus().isForbidden();
        http.get(Http.frontDeskOf(UUID.randomUUID()), ONE + "/history", id)
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aReasonHasAnEnd() {
        http.post(desk, "{\"reason\":\"" + "x".repeat(501) + "\"}", ONE + "/cancellation", book())
                .expectStatus()
                .isBadRequest();
    }

    private UUID book() {
        return bookVisit
                .book(riverside.wish(client, Riverside.ten()), By.system())
                .blockOptional()
                .orElseThrow()
                .id();
    }

    private UUID hold(int hour) {
        return holdTime.hold(riverside.wish(client, Riverside.at(hour, 0)), By.system())
                .blockOptional()
                .orElseThrow()
                .id();
    }

    private ResponseSpec does(String command, UUID id) {
        return http.post(desk, "", ONE + "/" + command, id);
    }

    private static void isNow(String state, ResponseSpec answer) {
        answer.expectStatus().isOk().expectBody().jsonPath("$.state").isEqualTo(state);
    }

    private static void refused(int status, String type, ResponseSpec answer) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.type").isEqualTo("urn:unknot:problem:" + type);
    }

    private void run(String sql, UUID id) {
        database.sql(sql + " WHERE id = :id").bind("id", id).then().block();
    }
}
