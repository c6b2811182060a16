package io.unknot.booking.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.appointment.web.AppointmentView;
import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Role;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@BookingServiceTest
class MergeRacePostgresTests {

    private static final int ROUNDS = 15;
    private static final String APPOINTMENTS = "/api/v1/appointments";

    @Autowired
    private Town town;

    @Autowired
    private Http http;

    @Autowired
    private DatabaseClient database;

    private final Caller manager = new Caller.Staff(UUID.randomUUID(), Set.of(Role.MANAGER), ClinicScope.everywhere());

    @Test
    void nothingIsLeftBehindWhoeverBooksAndMovesMeanwhile() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var riverside = town.open(Riverside.withRooms(2));
            var samuel = town.client();
            var sam = town.client();
            var booked = book(riverside, samuel, 9);

            var statuses = atOnce(List.of(
                    () -> status(merge(samuel, sam)),
                    () -> status(http.post(new Caller.Client(samuel), wish(riverside, 11), APPOINTMENTS)),
                    () -> status(move(samuel, booked, 15)),
                    () -> status(http.post(new Caller.Client(sam), wish(riverside, 12), APPOINTMENTS)),
                    () -> status(http.post(new Caller.Client(samuel), wish(riverside, 13), APPOINTMENTS + "/holds"))));

            assertThat(statuses).allMatch(status -> status < 500);
            assertThat(statuses.getFirst()).isIn(200, 409);
            if (statuses.getFirst() == 200) {
                assertThat(leftBehind(samuel)).isZero();
            }
        }
    }

    @Test
    void twoMergesThatCrossDoNotMakeACircle() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var samuel = town.client();
            var sam = town.client();

            var statuses = atOnce(List.of(() -> status(merge(samuel, sam)), () -> status(merge(sam, samuel))));

            assertThat(statuses).containsOnlyOnce(200).allMatch(status -> status < 500);
        }
    }

    private static List<Integer> atOnce(List<Callable<Integer>> tasks) throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            return people.invokeAll(tasks).stream()
                    .map(done -> Objects.requireNonNull(done.resultNow()))
                    .toList();
        }
    }

    private long leftBehind(UUID client) {
        return Stream.of(
                        "SELECT count(*) FROM appointment WHERE client_id = :client",
                        "SELECT count(*) FROM occupancy WHERE resource_id = :client")
                .mapToLong(sql -> Objects.requireNonNull(database.sql(sql)
                        .bind("client", client)
                        .mapValue(Long.class)
                        .one()
                        .block()))
                .sum();
    }

    private UUID book(Riverside riverside, UUID client, int hour) {
        return Objects.requireNonNull(http.post(new Caller.Client(client), wish(riverside, hour), APPOINTMENTS)
                        .expectStatus()
                        .isCreated()
                        .expectBody(AppointmentView.class)
                        .returnResult()
                        .getResponseBody())
                .id();
    }

    private ResponseSpec move(UUID client, UUID appointment, int hour) {
        var body = "{\"start\":\"%s\"}".formatted(Riverside.at(hour, 0));
        return http.post(new Caller.Client(client), body, APPOINTMENTS + "/{id}/move", appointment);
    }

    private ResponseSpec merge(UUID from, UUID into) {
        var body = "{\"into\":\"%s\",\"reason\":\"same person\"}".formatted(into);
        return http.post(manager, body, "/api/v1/clients/{id}/merge", from);
    }

    private static int status(ResponseSpec response) {
        return response.returnResult(String.class).getStatus().value();
    }

    private static String wish(Riverside riverside, int hour) {
        return """
            {"clinicId":"%s","treatmentId":"%s","therapistId":"%s","start":"%s"}
            """.formatted(riverside.clinic(), riverside.treatment(), riverside.mara(), Riverside.at(hour, 0));
    }
}
