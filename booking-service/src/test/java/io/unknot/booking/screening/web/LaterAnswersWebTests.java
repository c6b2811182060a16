package io.unknot.booking.screening.web;

import static io.unknot.booking.Http.refused;
import static io.unknot.booking.careplan.Courses.json;
import static io.unknot.booking.careplan.Courses.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Surgery;
import io.unknot.booking.Town;
import io.unknot.booking.audit.By;
import io.unknot.booking.careplan.Courses;
import io.unknot.booking.policy.ChangePolicy;
import io.unknot.booking.policy.Level;
import io.unknot.booking.policy.Terms;
import io.unknot.booking.waitlist.WaitingRoom;
import io.unknot.events.directory.TreatmentChanged;
import io.unknot.events.directory.TreatmentChanged.Contraindication;
import io.unknot.service.access.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What clients answer once a time is kept or booked for them. */
@BookingServiceTest
class LaterAnswersWebTests {

    private static final String APPOINTMENTS = "/api/v1/appointments";
    private static final String OVERRIDE = ", \"override\": {\"reason\": \"they insist on it\"}";
    private static final Map<String, String> FEVER = Map.of("fever", "yes");

    @Autowired
    private Town town;

    @Autowired
    private Surgery surgery;

    @Autowired
    private Http http;

    @Autowired
    private WaitingRoom waitingRoom;

    @Autowired
    private ChangePolicy changePolicy;

    @Autowired
    private DatabaseClient database;

    private Riverside riverside = Riverside.withRooms(2);
    private Caller desk = new Caller.Visitor();
    private UUID client = UUID.randomUUID();
    private Caller sam = new Caller.Visitor();

    @BeforeEach
    void nothingIsWrongWithSam() {
        riverside = town.open(Riverside.withRooms(2));
        desk = Http.frontDeskOf(riverside.clinic());
        client = town.client();
        sam = new Caller.Client(client);
    }

    @Test
    void aHoldIsNotConfirmedOnceItsClientHasARedFlag() {
        var held = wanted(sam, "/holds", "");
        surgery.says(client, FEVER);

        for (var caller : List.of(sam, desk)) {
            redFlag(http.post(caller, "", APPOINTMENTS + "/{id}/confirmation", held));
        }
        surgery.clear(client);
        http.post(sam, "", APPOINTMENTS + "/{id}/confirmation", held)
                .expectStatus()
                .isOk();
    }

    @Test
    void aHoldOfWhatIsNotForItsClientAnyMoreIsNotConfirmed() {
        var held = wanted(sam, "/holds", "");
        notForInflammation(riverside.treatment());
        surgery.says(client, Map.of("inflammation", "yes"));

        contraindicated(http.post(sam, "", APPOINTMENTS + "/{id}/confirmation", held));
    }

    @Test
    void aSecondTapOnWhatWasConfirmedDoesNoHarmWhateverIsAnsweredSince() {
        var held = wanted(sam, "/holds", "");
        http.post(sam, "", APPOINTMENTS + "/{id}/confirmation", held)
                .expectStatus()
                .isOk();
        surgery.says(client, FEVER);

        http.post(sam, "", APPOINTMENTS + "/{id}/confirmation", held)
                .expectStatus()
                .isOk();
    }

    @Test
    void whatStaffPassedOverForAHoldIsNotAskedAgainWhenItIsConfirmed() {
        var stranger = town.stranger();
        var held = wanted(desk, "/holds", ", \"clientId\": \"%s\"%s".formatted(stranger, OVERRIDE));

        http.post(new Caller.Client(stranger), "", APPOINTMENTS + "/{id}/confirmation", held)
                .expectStatus()
                .isOk();
    }

    @Test
    void aRequestIsNotApprovedOnceItsClientHasARedFlag() {
        changePolicy
                .change(Level.ofClinic(riverside.clinic()), Terms.manualApproval(), By.system())
                .block();
        var requested = wanted(sam, "", "");
        surgery.says(client, FEVER);

        redFlag(http.post(desk, "", APPOINTMENTS + "/{id}/approval", requested));
    }

    @Test
    void anOfferOfTheWaitlistIsNotTakenOnceItsClientHasARedFlag() {
        var wish = waitingRoom.waits(client, riverside);
        waitingRoom.free(riverside, Riverside.ten());
        var offer = waitingRoom.offerTo(wish);
        surgery.says(client, FEVER);

        redFlag(http.post(sam, "", "/api/v1/waitlist/offers/{id}/acceptance", offer));
    }

    @Test
    void aVisitIsNotMovedOnceItsClientHasARedFlagAndNobodyPassesOverThat() {
        var booked = wanted(sam, "", "");
        surgery.says(client, FEVER);

        redFlag(move(sam, booked, ""));
        redFlag(move(desk, booked, OVERRIDE));
        var all = """
            {"moves": [{"appointmentId": "%s", "start": "%s"}]}\
            """.formatted(booked, Riverside.at(12, 0));
        var problem = redFlag(http.post(desk, all, APPOINTMENTS + "/moves"));
        assertThat(problem).contains("moves[0]");
    }

    @Test
    void aVisitOfWhatIsNotForItsClientAnyMoreIsNotMoved() {
        var booked = wanted(sam, "", "");
        notForInflammation(riverside.treatment());
        surgery.says(client, Map.of("inflammation", "yes"));

        contraindicated(move(sam, booked, ""));
    }

    @Test
    void aVisitIsMovedWhateverTheAgeOfItsClientsAnswers() {
        var booked = wanted(sam, "", "");
        database.sql("UPDATE screening SET answered_at = answered_at - interval '91 days' WHERE client_id = :client")
                .bind("client", client)
                .then()
                .block();
        http.post(desk, "", "/api/v1/clients/{id}/episode/end", client)
                .expectStatus()
                .isOk();

        move(sam, booked, "").expectStatus().isOk();
    }

    @Test
    void eachVisitOfACourseIsJudgedByItsOwnTreatment() {
        var deep = UUID.randomUUID();
        notForInflammation(deep);
        town.tell(riverside.alsoGives(riverside.mara(), deep));
        var course = new Courses(http, riverside)
                .written(client, 2, 6, 8)
                .replaceFirst("}]", "}, {\"treatmentId\": \"%s\"}]".formatted(deep));
        var booking = Courses.booking(course, new Courses(http, riverside).preview(desk, course));
        surgery.says(client, Map.of("inflammation", "yes"));

        contraindicated(http.post(desk, booking, Courses.PLANS));
    }

    @Test
    void aRefusalThatTellsOfHealthIsKeptNowhere() {
        var held = wanted(sam, "/holds", "");
        surgery.says(client, FEVER);
        var key = UUID.randomUUID().toString();

        redFlag(keyed(key, APPOINTMENTS + "/" + held + "/confirmation"));

        surgery.clear(client);
        keyed(key, APPOINTMENTS + "/" + held + "/confirmation").expectStatus().isOk();
    }

    private UUID wanted(Caller caller, String address, String more) {
        var body = """
            {"clinicId": "%s", "treatmentId": "%s", "therapistId": "%s", "start": "%s"%s}
            """.formatted(riverside.clinic(), riverside.treatment(), riverside.mara(), Riverside.ten(), more);
        return UUID.fromString(text(json(http.post(caller, body, APPOINTMENTS + address), 201), "id"));
    }

    private ResponseSpec move(Caller caller, UUID id, String more) {
        return http.post(
                caller, "{\"start\": \"%s\"%s}".formatted(Riverside.at(12, 0), more), APPOINTMENTS + "/{id}/move", id);
    }

    private ResponseSpec keyed(String key, String address) {
        return http.as(sam)
                .post()
                .uri(address)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("")
                .exchange();
    }

    private void notForInflammation(UUID treatment) {
        town.tell(new TreatmentChanged(
                treatment,
                2,
                40,
                5,
                10,
                Set.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(new Contraindication("acute-inflammation", "block", Set.of()))));
    }

    private static String redFlag(ResponseSpec answer) {
        return refused(answer, 409, "red-flag");
    }

    private static void contraindicated(ResponseSpec answer) {
        refused(answer, 409, "contraindicated");
    }
}
