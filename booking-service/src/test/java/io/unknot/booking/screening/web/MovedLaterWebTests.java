package io.unknot.booking.screening.web;

import static io.unknot.booking.Http.refused;
import static io.unknot.booking.screening.web.Reception.APPOINTMENTS;
import static io.unknot.booking.screening.web.Reception.FEVER;
import static io.unknot.booking.screening.web.Reception.INFLAMED;
import static io.unknot.booking.screening.web.Reception.OVERRIDE;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Surgery;
import io.unknot.booking.Town;
import io.unknot.booking.careplan.Courses;
import io.unknot.service.access.Caller;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What clients answer once a visit or a course is booked for them, or shown to them. */
@BookingServiceTest
class MovedLaterWebTests {

    @Autowired
    private Town town;

    @Autowired
    private Surgery surgery;

    @Autowired
    private Http http;

    @Autowired
    private DatabaseClient database;

    private Reception reception;
    private UUID client = UUID.randomUUID();
    private Caller sam = new Caller.Visitor();

    @BeforeEach
    void nothingIsWrongWithSam() {
        reception = Reception.of(http, town);
        client = town.client();
        sam = new Caller.Client(client);
    }

    @Test
    void aVisitIsNotMovedOnceItsClientHasARedFlagAndNobodyPassesOverThat() {
        var booked = reception.booked(sam);
        surgery.says(client, FEVER);

        redFlag(move(sam, booked, ""));
        redFlag(move(reception.desk(), booked, OVERRIDE));
        var all = """
            {"moves": [{"appointmentId": "%s", "start": "%s"}]}\
            """.formatted(booked, Riverside.at(12, 0));
        var problem = redFlag(http.post(reception.desk(), all, APPOINTMENTS + "/moves"));
        assertThat(problem).contains("moves[0]");
    }

    @Test
    void aVisitOfWhatIsNotForItsClientAnyMoreIsNotMoved() {
        var booked = reception.booked(sam);
        reception.notForInflammation(reception.riverside().treatment());
        surgery.says(client, INFLAMED);

        contraindicated(move(sam, booked, ""));
    }

    @Test
    void aVisitIsMovedWhateverTheAgeOfItsClientsAnswers() {
        var booked = reception.booked(sam);
        database.sql("UPDATE screening SET answered_at = answered_at - interval '91 days' WHERE client_id = :client")
                .bind("client", client)
                .then()
                .block();
        http.post(reception.desk(), "", "/api/v1/clients/{id}/episode/end", client)
                .expectStatus()
                .isOk();

        move(sam, booked, "").expectStatus().isOk();
    }

    @Test
    void eachVisitOfACourseIsJudgedByItsOwnTreatment() {
        var deep = UUID.randomUUID();
        reception.notForInflammation(deep);
        town.tell(reception.riverside().alsoGives(reception.riverside().mara(), deep));
        var courses = new Courses(http, reception.riverside());
        var course =
                courses.written(client, 2, 6, 8).replaceFirst("}]", "}, {\"treatmentId\": \"%s\"}]".formatted(deep));
        var booking = Courses.booking(course, courses.preview(reception.desk(), course));
        surgery.says(client, INFLAMED);

        contraindicated(http.post(reception.desk(), booking, Courses.PLANS));
    }

    private ResponseSpec move(Caller caller, UUID id, String more) {
        return http.post(
                caller, "{\"start\": \"%s\"%s}".formatted(Riverside.at(12, 0), more), APPOINTMENTS + "/{id}/move", id);
    }

    private static String redFlag(ResponseSpec answer) {
        return refused(answer, 409, "red-flag");
    }

    private static void contraindicated(ResponseSpec answer) {
        refused(answer, 409, "contraindicated");
    }
}
