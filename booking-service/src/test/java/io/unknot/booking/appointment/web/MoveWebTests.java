package io.unknot.booking.appointment.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.service.access.Caller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@BookingServiceTest
class MoveWebTests {

    private static final String MOVE = "/api/v1/appointments/{id}/move";
    private static final String MOVES = "/api/v1/appointments/moves";

    @Autowired
    private Town town;

    @Autowired
    private Http http;

    private Riverside riverside = Riverside.withRooms(1);
    private Caller sam = new Caller.Visitor();
    private Caller desk = new Caller.Visitor();

    @BeforeEach
    void samHasASoreBack() {
        riverside = town.open(Riverside.withRooms(1));
        sam = new Caller.Client(town.client());
        desk = Http.frontDeskOf(riverside.clinic());
    }

    @Test
    void aClientMovesTheirOwnVisit() {
        var booked = book(sam, Riverside.ten());

        http.post(sam, to(Riverside.at(14, 0)), MOVE, booked.id())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo(booked.id().toString())
                .jsonPath("$.version")
                .isEqualTo(2)
                .jsonPath("$.start")
                .isEqualTo(Riverside.at(14, 0).toString());
    }

    @Test
    void nobodyElseMovesIt() {
        var booked = book(sam, Riverside.ten());

        for (var stranger : List.of(new Caller.Client(UUID.randomUUID()), Http.frontDeskOf(UUID.randomUUID()))) {
            http.post(stranger, to(Riverside.at(14, 0)), MOVE, booked.id())
                    .expectStatus()
                    .isNotFound();
        }
        http.post(new Caller.Visitor(), to(Riverside.at(14, 0)), MOVE, booked.id())
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void staffMoveOnlyBetweenTheirClinics() {
        var booked = book(sam, Riverside.ten());
        var sister = town.open(riverside.sister());
        var there = """
            {"start":"%s","clinicId":"%s"}
            """.formatted(Riverside.ten(), sister.clinic());

        http.post(desk, there, MOVE, booked.id()).expectStatus().isNotFound();
        http.post(desk, moves(one(booked.id(), Riverside.ten(), sister.clinic())), MOVES)
                .expectStatus()
                .isNotFound();
        http.post(Http.frontDeskOf(riverside.clinic(), sister.clinic()), there, MOVE, booked.id())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.clinicId")
                .isEqualTo(sister.clinic().toString());
    }

    @Test
    void aRefusedMoveNamesTheThreeNearestTimesAsIfTheVisitTookNone() {
        var booked = book(sam, Riverside.ten());
        book(new Caller.Client(town.client()), Riverside.at(11, 0));

        http.post(sam, to(Riverside.at(10, 40)), MOVE, booked.id())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:time-taken")
                .jsonPath("$.alternatives[0].start")
                .isEqualTo(Riverside.ten().toString());
        http.post(sam, to(Riverside.at(21, 0)), MOVE, booked.id())
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.alternatives.length()")
                .isEqualTo(3);
        http.get(sam, "/api/v1/appointments/{id}", booked.id())
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(1);
    }

    @Test
    void aMoveThatComesAgainUnderItsKeyIsAnsweredAlike() {
        var booked = book(sam, Riverside.ten());
        var key = UUID.randomUUID().toString();

        var first = keyed(sam, key, to(Riverside.at(14, 0)), MOVE, booked.id());
        var again = keyed(sam, key, to(Riverside.at(14, 0)), MOVE, booked.id());

        assertThat(first).contains("\"version\":2");
        assertThat(again).isEqualTo(first);
    }

    @Test
    void theFrontDeskMovesSeveralAtOnce() {
        var one = book(sam, Riverside.ten());
        var other = book(new Caller.Client(town.client()), Riverside.at(11, 0));
        var body = moves(one(one.id(), Riverside.at(11, 0)), one(other.id(), Riverside.ten()));
        var key = UUID.randomUUID().toString();

        var first = keyed(desk, key, body, MOVES);

        assertThat(first).contains(one.id().toString(), other.id().toString(), "\"version\":2");
        assertThat(keyed(desk, key, body, MOVES)).isEqualTo(first);
    }

    @Test
    void ofSeveralTheOneThatCannotMoveIsNamedAndNoneMoves() {
        var one = book(sam, Riverside.ten());
        var other = book(new Caller.Client(town.client()), Riverside.at(11, 0));

        http.post(desk, moves(one(one.id(), Riverside.at(14, 0)), one(other.id(), Riverside.at(21, 0))), MOVES)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("moves[1]")
                .jsonPath("$.reasons[0].code")
                .isEqualTo("clinic-closed")
                .jsonPath("$.alternatives.length()")
                .isEqualTo(3);
        http.post(desk, moves(one(one.id(), Riverside.at(14, 0)), one(UUID.randomUUID(), Riverside.ten())), MOVES)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("moves[1]");
        http.get(sam, "/api/v1/appointments/{id}", one.id())
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(1);
    }

    @Test
    void severalAreMovedByStaffOnlyAndWithinBounds() {
        var one = book(sam, Riverside.ten());
        var move = one(one.id(), Riverside.at(14, 0));
        var hundredAndOne = IntStream.range(0, 101)
                .mapToObj(_ -> one(UUID.randomUUID(), Riverside.ten()))
                .toArray(String[]::new);

        http.post(sam, moves(move), MOVES).expectStatus().isForbidden();
        http.post(new Caller.Visitor(), moves(move), MOVES).expectStatus().isUnauthorized();
        http.post(desk, moves(), MOVES).expectStatus().isBadRequest();
        http.post(desk, moves(hundredAndOne), MOVES).expectStatus().isBadRequest();
        http.post(desk, "{}", MOVES).expectStatus().isBadRequest();
        http.post(desk, "{\"moves\":[null]}", MOVES).expectStatus().isBadRequest();
        http.post(desk, moves(move, move), MOVES)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("moves[1].appointmentId");
    }

    @Test
    void aTherapistNobodyHasHeardOfIsNamed() {
        var one = book(sam, Riverside.ten());
        var unknown = """
            {"appointmentId":"%s","start":"%s","therapistId":"%s"}
            """.formatted(one.id(), Riverside.ten(), UUID.randomUUID());

        http.post(desk, moves(unknown), MOVES)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("moves[0].therapistId");
    }

    @Test
    void aVisitIsBookedForAsLongAsIsAsked() {
        town.tell(riverside.alsoFor(80));

        assertThat(book(sam, """
            {"clinicId":"%s","treatmentId":"%s","therapistId":"%s","start":"%s","durationMinutes":80}
            """.formatted(
                                        riverside.clinic(), riverside.treatment(), riverside.mara(), Riverside.ten()))
                        .end())
                .isEqualTo(Riverside.at(11, 20));
        http.post(
                        sam,
                        """
                        {"clinicId":"%s","treatmentId":"%s","therapistId":"%s","start":"%s","durationMinutes":45}
                        """.formatted(riverside.clinic(), riverside.treatment(), riverside.mara(), Riverside.at(14, 0)),
                        "/api/v1/appointments/holds")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("durationMinutes")
                .jsonPath("$.errors[0].reason")
                .isEqualTo("must be one of 40, 80");
    }

    private AppointmentView book(Caller caller, Instant start) {
        return book(caller, """
            {"clinicId":"%s","treatmentId":"%s","therapistId":"%s","start":"%s"}
            """.formatted(riverside.clinic(), riverside.treatment(), riverside.mara(), start));
    }

    private AppointmentView book(Caller caller, String wish) {
        return requireNonNull(http.post(caller, wish, "/api/v1/appointments")
                .expectStatus()
                .isCreated()
                .expectBody(AppointmentView.class)
                .returnResult()
                .getResponseBody());
    }

    private String keyed(Caller caller, String key, String body, String uri, Object... variables) {
        ResponseSpec response = http.as(caller)
                .post()
                .uri(uri, variables)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
        return requireNonNull(response.expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private static String to(Instant start) {
        return "{\"start\":\"%s\"}".formatted(start);
    }

    private static String one(UUID appointment, Instant start) {
        return "{\"appointmentId\":\"%s\",\"start\":\"%s\"}".formatted(appointment, start);
    }

    private static String one(UUID appointment, Instant start, UUID clinic) {
        return "{\"appointmentId\":\"%s\",\"start\":\"%s\",\"clinicId\":\"%s\"}".formatted(appointment, start, clinic);
    }

    private static String moves(String... moves) {
        return List.of(moves).stream().collect(Collectors.joining(",", "{\"moves\":[", "]}"));
    }
}
