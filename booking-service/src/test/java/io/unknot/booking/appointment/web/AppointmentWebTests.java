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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@BookingServiceTest
class AppointmentWebTests {

    private static final String APPOINTMENTS = "/api/v1/appointments";
    private static final String HOLDS = "/api/v1/appointments/holds";

    @Autowired
    private Town town;

    @Autowired
    private Http http;

    private Riverside riverside = Riverside.withRooms(1);
    private UUID sams = UUID.randomUUID();
    private Caller sam = new Caller.Visitor();

    @BeforeEach
    void samHasASoreBack() {
        riverside = town.open(Riverside.withRooms(1));
        sams = town.client();
        sam = new Caller.Client(sams);
    }

    @Test
    void aClientHoldsConfirmsAndCancels() {
        var held = made(http.post(sam, wish(Riverside.ten()), HOLDS));
        var id = held.id();
        assertThat(held.state()).isEqualTo("held");
        assertThat(held.zone()).isEqualTo("Europe/London");
        assertThat(held.localStart())
                .isEqualTo(Riverside.ten().atZone(Riverside.LEEDS).toLocalDateTime());
        assertThat(held.holdExpiresAt()).isNotNull();

        http.post(sam, "", APPOINTMENTS + "/{id}/confirmation", id)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("booked")
                .jsonPath("$.version")
                .isEqualTo(2)
                .jsonPath("$.holdExpiresAt")
                .doesNotExist();
        http.post(sam, "", APPOINTMENTS + "/{id}/cancellation", id)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("cancelled");
        http.post(sam, "", APPOINTMENTS + "/{id}/confirmation", id)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:wrong-state");
    }

    @Test
    void aTakenTimeIsAnsweredWithTheReasonAndTheThreeNearest() {
        book();

        http.post(new Caller.Client(town.client()), wish(Riverside.ten()), APPOINTMENTS)
                .expectStatus()
                .isEqualTo(409)
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:time-taken")
                .jsonPath("$.reasons[0].code")
                .isEqualTo("therapist")
                .jsonPath("$.next")
                .isNotEmpty()
                .jsonPath("$.alternatives.length()")
                .isEqualTo(3)
                .jsonPath("$.alternatives[0].zone")
                .isEqualTo("Europe/London");
    }

    @Test
    void ofFiftyRequestsForOneTimeOneIsGranted() throws Exception {
        var clients = IntStream.range(0, 50).mapToObj(_ -> town.client()).toList();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = clients.stream()
                    .map(client -> crowd.submit(
                            () -> status(http.post(new Caller.Client(client), wish(Riverside.ten()), APPOINTMENTS))))
                    .toList();

            var statuses = IntStream.range(0, asked.size())
                    .mapToObj(n -> get(asked.get(n)))
                    .toList();

            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        }
    }

    @Test
    void aTimeThatCannotBeBookedIsAnsweredWithEveryReason() {
        http.post(sam, wish(Riverside.at(21, 7)), HOLDS)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:not-bookable")
                .jsonPath("$.reasons[*].code")
                .value(codes -> assertThat(codes).isEqualTo(List.of("off-grid", "clinic-closed", "outside-shift")))
                .jsonPath("$.alternatives.length()")
                .isEqualTo(3);
        http.post(sam, wish(Instant.parse("2020-01-01T10:00:00Z")), HOLDS)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.reasons[0].code")
                .isEqualTo("in-the-past");
    }

    @Test
    void onlyThoseItConcernsKnowOfAnAppointment() {
        var id = book();

        known(sam, id, 200);
        known(Http.frontDeskOf(riverside.clinic()), id, 200);
        known(new Caller.Client(UUID.randomUUID()), id, 404);
        known(Http.frontDeskOf(UUID.randomUUID()), id, 404);
        known(sam, UUID.randomUUID(), 404);
        known(new Caller.Visitor(), id, 401);
        known(new Caller.Operator(UUID.randomUUID()), id, 403);
        http.withoutToken()
                .get()
                .uri(APPOINTMENTS + "/{id}", id)
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void nobodyElseCancels() {
        var id = book();

        for (var stranger : List.of(new Caller.Client(UUID.randomUUID()), Http.frontDeskOf(UUID.randomUUID()))) {
            http.post(stranger, "", APPOINTMENTS + "/{id}/cancellation", id)
                    .expectStatus()
                    .isNotFound();
        }
        http.get(sam, APPOINTMENTS + "/{id}", id)
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("booked");
    }

    @Test
    void theFrontDeskBooksForAClientAndOnlyAtItsClinic() {
        var client = town.client();
        var wish = wish(Riverside.ten(), client);

        http.post(Http.frontDeskOf(riverside.clinic()), wish, APPOINTMENTS)
                .expectStatus()
                .isCreated();
        http.post(Http.frontDeskOf(UUID.randomUUID()), wish, APPOINTMENTS)
                .expectStatus()
                .isNotFound();
        http.post(Http.frontDeskOf(riverside.clinic()), wish(Riverside.at(14, 0)), APPOINTMENTS)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("clientId");
    }

    @Test
    void aClientBooksForNobodyElse() {
        http.post(sam, wish(Riverside.ten(), UUID.randomUUID()), APPOINTMENTS)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("clientId");
    }

    @Test
    void listsAreBoundedAndScoped() {
        var id = book();
        var from = Riverside.at(0, 0);
        var to = Riverside.at(23, 0);

        http.get(sam, APPOINTMENTS + "?from={from}&to={to}", from, to)
                .expectBody()
                .jsonPath("$.appointments[0].id")
                .isEqualTo(id.toString())
                .jsonPath("$.more")
                .isEqualTo(false);
        http.get(new Caller.Client(UUID.randomUUID()), APPOINTMENTS + "?from={from}&to={to}", from, to)
                .expectBody()
                .jsonPath("$.appointments.length()")
                .isEqualTo(0);
        http.get(
                        Http.frontDeskOf(riverside.clinic()),
                        APPOINTMENTS + "?from={from}&to={to}&clinic={clinic}",
                        from,
                        to,
                        riverside.clinic())
                .expectBody()
                .jsonPath("$.appointments.length()")
                .isEqualTo(1);
        http.get(
                        Http.frontDeskOf(UUID.randomUUID()),
                        APPOINTMENTS + "?from={from}&to={to}&clinic={clinic}",
                        from,
                        to,
                        riverside.clinic())
                .expectBody()
                .jsonPath("$.appointments.length()")
                .isEqualTo(0);
        http.get(sam, APPOINTMENTS + "?from={from}&to={to}", from, from.plusSeconds(63L * 24 * 3600))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:range-too-long");
    }

    @Test
    void staffLookForTheVisitsOfOneClientOrOneTherapist() {
        var id = book();
        var desk = Http.frontDeskOf(riverside.clinic());

        assertThat(found(desk, "client", sams)).containsExactly(id);
        assertThat(found(desk, "therapist", riverside.mara())).containsExactly(id);
        assertThat(found(desk, "client", UUID.randomUUID())).isEmpty();
        assertThat(found(desk, "therapist", UUID.randomUUID())).isEmpty();
    }

    @Test
    void whoNamesAClientSeesNoMoreThanBefore() {
        book();

        assertThat(found(Http.frontDeskOf(UUID.randomUUID()), "client", sams)).isEmpty();
        assertThat(found(new Caller.Client(UUID.randomUUID()), "client", sams)).isEmpty();
    }

    private List<UUID> found(Caller caller, String whose, UUID who) {
        var list = http.get(
                        caller,
                        APPOINTMENTS + "?from={from}&to={to}&" + whose + "={who}",
                        Riverside.at(0, 0),
                        Riverside.at(23, 0),
                        who)
                .expectStatus()
                .isOk()
                .expectBody(Listed.class)
                .returnResult()
                .getResponseBody();
        return requireNonNull(list).appointments().stream()
                .map(AppointmentView::id)
                .toList();
    }

    private UUID book() {
        return made(http.post(sam, wish(Riverside.ten()), APPOINTMENTS)).id();
    }

    private static AppointmentView made(ResponseSpec response) {
        return requireNonNull(response.expectStatus()
                .isCreated()
                .expectHeader()
                .valueMatches("Location", "/api/v1/appointments/[0-9a-f-]{36}")
                .expectBody(AppointmentView.class)
                .returnResult()
                .getResponseBody());
    }

    private void known(Caller caller, UUID id, int status) {
        http.get(caller, APPOINTMENTS + "/{id}", id).expectStatus().isEqualTo(status);
    }

    private String wish(Instant start) {
        return """
            {"clinicId":"%s","treatmentId":"%s","therapistId":"%s","start":"%s"}
            """.formatted(riverside.clinic(), riverside.treatment(), riverside.mara(), start);
    }

    private String wish(Instant start, UUID client) {
        return """
            {"clinicId":"%s","treatmentId":"%s","therapistId":"%s","start":"%s","clientId":"%s"}
            """.formatted(riverside.clinic(), riverside.treatment(), riverside.mara(), start, client);
    }

    private static int status(ResponseSpec response) {
        return response.returnResult(String.class).getStatus().value();
    }

    private static int get(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private record Listed(List<AppointmentView> appointments, boolean more) {}
}
