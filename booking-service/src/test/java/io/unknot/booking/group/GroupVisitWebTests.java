package io.unknot.booking.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Surgery;
import io.unknot.booking.Town;
import io.unknot.booking.audit.By;
import io.unknot.booking.group.GroupRefused.GroupFull;
import io.unknot.booking.waitlist.WaitingRoom;
import io.unknot.service.access.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@BookingServiceTest
class GroupVisitWebTests {

    private static final String GROUPS = "/api/v1/group-visits";
    private static final String APPOINTMENTS = "/api/v1/appointments";

    @Autowired
    private Surgery surgery;

    @Autowired
    private Town town;

    @Autowired
    private Http http;

    @Autowired
    private TakePlace takePlace;

    @Autowired
    private GroupVisits groupVisits;

    @Autowired
    private WaitingRoom waitingRoom;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private DatabaseClient database;

    private Riverside riverside = Riverside.withRooms(2);
    private Caller desk = new Caller.Visitor();

    @BeforeEach
    void riversideHasRoomForThree() {
        riverside = town.open(Riverside.withRooms(2));
        town.tell(riverside.withRoomsFor(3));
        desk = Http.frontDeskOf(riverside.clinic());
    }

    @Test
    void aCoupleIsBookedAsOneWithBothTherapistsInOneRoom() {
        var sam = town.client();
        var alex = town.client();

        var couple = json(http.post(desk, couple(sam, alex), GROUPS), 201);

        assertThat(couple.path("placesLeft").asInt()).isZero();
        assertThat(couple.path("participants").size()).isEqualTo(2);
        for (var therapist : List.of(riverside.mara(), riverside.noor())) {
            http.post(new Caller.Client(town.client()), single(therapist), APPOINTMENTS)
                    .expectStatus()
                    .isEqualTo(409);
        }
        assertThat(toldOf(id(couple))).containsExactly("io.unknot.group-visit.planned.v1");
        for (var participant : couple.path("participants")) {
            assertThat(toldOf(UUID.fromString(participant.path("appointmentId").asString())))
                    .containsExactly("io.unknot.appointment.booked.v1");
        }
    }

    @Test
    void aCoupleIsBookedForBothOrForNobody() {
        var sam = town.client();
        var alex = town.client();
        http.post(new Caller.Client(alex), single(riverside.noor()), APPOINTMENTS)
                .expectStatus()
                .isCreated();

        http.post(desk, group(2, "\"%s\"".formatted(riverside.mara()), sam, alex), GROUPS)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.reasons[0].code")
                .isEqualTo("client");

        http.post(new Caller.Client(sam), single(riverside.mara()), APPOINTMENTS)
                .expectStatus()
                .isCreated();
    }

    @Test
    void eachOfACoupleIsBoundByTheirOwnAnswers() {
        var sam = town.client();
        var alex = town.stranger();
        http.post(desk, couple(sam, alex), GROUPS)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:screening-missing");
        surgery.says(alex, Map.of("fever", "yes"));

        http.post(desk, couple(sam, alex), GROUPS)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:red-flag");

        surgery.clear(alex);
        http.post(desk, couple(sam, alex), GROUPS).expectStatus().isCreated();
    }

    @Test
    void nobodySeesWhoElseComes() {
        var sam = town.client();
        var alex = town.client();
        var couple = json(http.post(desk, couple(sam, alex), GROUPS), 201);
        couple.path("participants").path(0).path("appointmentId").asString();

        for (var other : List.of(new Caller.Visitor(), new Caller.Client(alex), Http.frontDeskOf(UUID.randomUUID()))) {
            var seen = json(http.get(other, GROUPS + "/{id}", id(couple)), 200);
            assertThat(seen.has("participants")).isFalse();
            assertThat(seen.has("roomId")).isFalse();
            assertThat(seen.path("localStart").asString()).endsWith("10:00");
        }
        var mine = participantOf(couple, sam);
        http.get(new Caller.Client(alex), APPOINTMENTS + "/{id}", mine)
                .expectStatus()
                .isNotFound();
        http.get(new Caller.Client(sam), APPOINTMENTS + "/{id}", mine)
                .expectStatus()
                .isOk();
    }

    @Test
    void aClassHasAsManyPlacesAsItWasPlannedWith() {
        var planned = json(http.post(desk, aClass(3), GROUPS), 201);
        var clients = IntStream.range(0, 20).mapToObj(_ -> town.client()).toList();

        var outcomes = Flux.fromIterable(clients)
                .flatMap(
                        client -> takePlace
                                .take(id(planned), client, By.system())
                                .map(_ -> "booked")
                                .onErrorReturn(GroupFull.class, "full"),
                        20)
                .collectList()
                .blockOptional(Duration.ofMinutes(3))
                .orElseThrow();

        assertThat(outcomes).filteredOn("booked"::equals).hasSize(3);
        assertThat(outcomes).filteredOn("full"::equals).hasSize(17);
        http.post(new Caller.Client(town.client()), "{}", GROUPS + "/{id}/places", id(planned))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:group-full");
    }

    @Test
    void theDatabaseKnowsNoPlaceBeyondTheLast() {
        var couple = json(http.post(desk, couple(town.client(), town.client()), GROUPS), 201);
        var appointment =
                couple.path("participants").path(0).path("appointmentId").asString();

        assertThatThrownBy(() -> database.sql("""
            INSERT INTO occupancy (appointment_id, clinic_id, kind, resource_id, visible, during)
            SELECT appointment_id, clinic_id, 'place', gen_random_uuid(), visible, during
            FROM occupancy WHERE appointment_id = :id LIMIT 1
            """)
                        .bind("id", UUID.fromString(appointment))
                        .then()
                        .block())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("place_id");
    }

    @Test
    void whoLeavesAClassLeavesAloneAndTheClassStays() {
        var planned = json(http.post(desk, aClass(2), GROUPS), 201);
        var sam = new Caller.Client(town.client());
        var appointment = json(http.post(sam, "{}", GROUPS + "/{id}/places", id(planned)), 201);
        http.post(sam, "{}", GROUPS + "/{id}/places", id(planned))
                .expectStatus()
                .isEqualTo(409);

        http.post(sam, "{\"start\":\"" + Riverside.at(14, 0) + "\"}", APPOINTMENTS + "/{id}/move", id(appointment))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:place-stays");
        http.post(sam, "", APPOINTMENTS + "/{id}/cancellation", id(appointment))
                .expectStatus()
                .isOk();

        leftLongAgo(planned);
        assertThat(json(http.get(sam, GROUPS + "/{id}", id(planned)), 200)
                        .path("placesLeft")
                        .asInt())
                .isEqualTo(2);
        http.post(sam, single(riverside.mara()), APPOINTMENTS).expectStatus().isEqualTo(409);
        http.post(sam, "{}", GROUPS + "/{id}/places", id(planned))
                .expectStatus()
                .isCreated();
    }

    @Test
    void aCoupleThatBothHaveLeftGivesItsTimeBack() {
        var sam = town.client();
        var alex = town.client();
        var couple = json(http.post(desk, couple(sam, alex), GROUPS), 201);
        cancel(sam, couple);
        leftLongAgo(couple);
        assertThat(json(http.get(desk, GROUPS + "/{id}", id(couple)), 200)
                        .path("participants")
                        .size())
                .isEqualTo(1);
        cancel(alex, couple);
        leftLongAgo(couple);

        await().untilAsserted(() -> assertThat(json(http.get(desk, GROUPS + "/{id}", id(couple)), 200)
                        .path("state")
                        .asString())
                .isEqualTo("cancelled"));

        http.post(new Caller.Client(sam), single(riverside.mara()), APPOINTMENTS)
                .expectStatus()
                .isCreated();
        assertThat(toldOf(id(couple)))
                .containsExactly("io.unknot.group-visit.planned.v1", "io.unknot.group-visit.cancelled.v1");
    }

    @Test
    void aCoupleThatBothHaveLeftStaysForAMomentInWhichThatIsTakenBack() {
        var sam = town.client();
        var couple = json(http.post(desk, couple(sam, town.client()), GROUPS), 201);
        for (var participant : couple.path("participants")) {
            http.post(
                    desk,
                    "",
                    APPOINTMENTS + "/{id}/cancellation",
                    participant.path("appointmentId").asString());
        }

        assertThat(groupVisits.leftByAll(1_000).block()).doesNotContain(id(couple));
        assertThat(toldOf(id(couple))).containsExactly("io.unknot.group-visit.planned.v1");
        http.post(desk, "", APPOINTMENTS + "/{id}/undo", participantOf(couple, sam))
                .expectStatus()
                .isOk();
    }

    @Test
    void aPlaceIsTakenBeforeTheVisitBeginsOrNotAtAll() {
        var planned = json(http.post(desk, aClass(3), GROUPS), 201);
        database.sql("UPDATE group_visit SET visible = tstzrange(clock_timestamp(), upper(visible)) WHERE id = :id")
                .bind("id", id(planned))
                .then()
                .block();

        http.post(new Caller.Client(town.client()), "{}", GROUPS + "/{id}/places", id(planned))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:group-closed");
    }

    @Test
    void staffOfTheClinicCancelItWithItsAppointments() {
        var sam = town.client();
        var couple = json(http.post(desk, couple(sam, town.client()), GROUPS), 201);
        var cancellation = GROUPS + "/{id}/cancellation";
        http.post(new Caller.Client(sam), "", cancellation, id(couple))
                .expectStatus()
                .isForbidden();
        http.post(Http.frontDeskOf(UUID.randomUUID()), "", cancellation, id(couple))
                .expectStatus()
                .isNotFound();

        http.post(desk, "", cancellation, id(couple)).expectStatus().isOk();
        http.post(desk, "", cancellation, id(couple)).expectStatus().isOk();

        assertThat(json(http.get(new Caller.Client(sam), APPOINTMENTS + "/{id}", participantOf(couple, sam)), 200)
                        .path("state")
                        .asString())
                .isEqualTo("cancelled");
        http.post(new Caller.Client(sam), single(riverside.noor()), APPOINTMENTS)
                .expectStatus()
                .isCreated();
        http.post(new Caller.Client(sam), "{}", GROUPS + "/{id}/places", id(couple))
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void whoWaitsIsOfferedTheTimeOfAVisitThatIsCalledOff() {
        var couple = json(http.post(desk, couple(town.client(), town.client()), GROUPS), 201);
        var ann = waitingRoom.somebodyWaitsAt(riverside);

        http.post(desk, "", GROUPS + "/{id}/cancellation", id(couple))
                .expectStatus()
                .isOk();

        waitingRoom.offerTo(ann);
        assertThat(waitingRoom.stateOf(ann)).isEqualTo("offered");
    }

    @Test
    void whoLeavesACoupleGivesNoTherapistsTimeBackUntilBothHaveLeft() {
        waitingRoom.othersRest();
        var sam = town.client();
        var alex = town.client();
        var couple = json(http.post(desk, couple(sam, alex), GROUPS), 201);
        var freed = freed();

        cancel(sam, couple);
        assertThat(freed()).isEqualTo(freed);
        cancel(alex, couple);
        var ann = waitingRoom.somebodyWaitsAt(riverside);
        leftLongAgo(couple);

        waitingRoom.offerTo(ann);
    }

    @Test
    void theDayBoardMarksWhoseVisitsAreOne() {
        var sam = town.client();
        var couple = json(http.post(desk, couple(sam, town.client()), GROUPS), 201);
        http.post(desk, "", APPOINTMENTS + "/{id}/cancellation", participantOf(couple, sam));
        var day = json(http.get(desk, "/api/v1/clinics/{id}/day?date={day}", riverside.clinic(), Riverside.day()), 200);

        assertThat(day.path("visits").size()).isEqualTo(2);
        for (var visit : day.path("visits")) {
            assertThat(visit.path("groupVisitId").asString())
                    .isEqualTo(id(couple).toString());
        }
    }

    @Test
    void aGroupNeedsARoomWithEnoughPlacesAndStaffWhoPlanIt() {
        http.post(desk, aClass(4), GROUPS)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.reasons[0].code")
                .isEqualTo("no-fitting-room");
        http.post(Http.frontDeskOf(UUID.randomUUID()), aClass(2), GROUPS)
                .expectStatus()
                .isNotFound();
        http.post(new Caller.Client(town.client()), aClass(2), GROUPS)
                .expectStatus()
                .isForbidden();
        http.post(desk, aClass(21), GROUPS).expectStatus().isBadRequest();
        http.post(desk, aClass(1), GROUPS).expectStatus().isBadRequest();
        http.get(desk, GROUPS + "/{id}", UUID.randomUUID()).expectStatus().isNotFound();
    }

    private double freed() {
        return meters.counter("unknot.waitlist.freed").count();
    }

    private void cancel(UUID client, JsonNode group) {
        http.post(new Caller.Client(client), "", APPOINTMENTS + "/{id}/cancellation", participantOf(group, client))
                .expectStatus()
                .isOk();
    }

    private void leftLongAgo(JsonNode group) {
        database.sql("UPDATE appointment SET changed_at = changed_at - interval '1 minute' WHERE group_visit_id = :id")
                .bind("id", id(group))
                .then()
                .block();
    }

    private List<String> toldOf(UUID subject) {
        return database.sql("SELECT type FROM outbox WHERE subject = :id ORDER BY id")
                .bind("id", subject)
                .mapValue(String.class)
                .all()
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    private static UUID id(JsonNode made) {
        return UUID.fromString(made.path("id").asString());
    }

    private static UUID participantOf(JsonNode group, UUID client) {
        for (var participant : group.path("participants")) {
            if (participant.path("clientId").asString().equals(client.toString())) {
                return UUID.fromString(participant.path("appointmentId").asString());
            }
        }
        throw new AssertionError(client + " does not take part");
    }

    private static JsonNode json(ResponseSpec response, int status) {
        var body = response.expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return JsonMapper.shared().readTree(body == null ? "" : body);
    }

    private String couple(UUID... clients) {
        return group(2, "\"%s\",\"%s\"".formatted(riverside.mara(), riverside.noor()), clients);
    }

    private String aClass(int places) {
        return group(places, "\"%s\"".formatted(riverside.mara()));
    }

    private String group(int places, String therapists, UUID... clients) {
        var participants = clients.length == 0
                ? "null"
                : Arrays.stream(clients).map(client -> "\"" + client + "\"").collect(Collectors.joining(",", "[", "]"));
        return """
            {"clinicId":"%s","treatmentId":"%s","therapistIds":[%s],"start":"%s","places":%d,"participants":%s}
            """.formatted(
                        riverside.clinic(), riverside.treatment(), therapists, Riverside.ten(), places, participants);
    }

    private String single(UUID therapist) {
        return """
            {"clinicId":"%s","treatmentId":"%s","therapistId":"%s","start":"%s"}
            """.formatted(riverside.clinic(), riverside.treatment(), therapist, start());
    }

    private static Instant start() {
        return Riverside.ten();
    }
}
