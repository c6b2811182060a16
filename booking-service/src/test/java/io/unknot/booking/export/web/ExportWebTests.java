package io.unknot.booking.export.web;

import static io.unknot.booking.Http.body;
import static io.unknot.booking.Http.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.outcome.Weeks;
import io.unknot.service.access.Caller;
import io.unknot.service.access.Proof;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@BookingServiceTest
class ExportWebTests {

    private static final String CLIENT = "/api/v1/clients/{id}";
    private static final String WHY = "asked for it in a letter";

    @Autowired
    private Http http;

    @Autowired
    private Town town;

    @Autowired
    private Weeks weeks;

    @Autowired
    private DatabaseClient database;

    @Autowired
    private Clock clock;

    private Riverside riverside;
    private UUID sam;
    private UUID visit;
    private Caller client;

    @BeforeEach
    void somebodyComesAndSaysALot() {
        riverside = town.open(Riverside.withRooms(1));
        sam = town.client();
        client = new Caller.Client(sam);
        visit = weeks.scorable(riverside, sam, 0);
        http.post(client, "{\"moment\":\"before\",\"pain\":7}", "/api/v1/appointments/{id}/scores", visit)
                .expectStatus()
                .isCreated();
        database.sql("UPDATE appointment SET state = 'completed' WHERE id = :id")
                .bind("id", visit)
                .then()
                .block();
        http.post(
                        client,
                        "{\"stars\":5,\"text\":\"My knee is \\\"happy\\\"\"}",
                        "/api/v1/appointments/{id}/review",
                        visit)
                .expectStatus()
                .isCreated();
        body(http.put(client, "{\"areasToAvoid\":[\"left knee\"]}", CLIENT + "/preferences", sam));
        body(http.put(
                Http.therapist(riverside.mara(), riverside.clinic()),
                "{\"text\":\"Easy on the left\"}",
                "/api/v1/appointments/{id}/note",
                visit));
    }

    @Test
    void handsOutEverythingInOneCall() {
        var all = body(export(client, "", MediaType.APPLICATION_JSON));

        assertThat(JsonPath.<List<String>>read(all, "$.profile[*].name")).containsExactly("Sam Sore");
        assertThat(JsonPath.<List<String>>read(all, "$.visits[*].id")).containsExactly(visit.toString());
        assertThat(JsonPath.<List<String>>read(all, "$.reviews[*].text")).containsExactly("My knee is \"happy\"");
        assertThat(JsonPath.<List<Integer>>read(all, "$.scores[*].answers.pain"))
                .containsExactly(7);
        assertThat(JsonPath.<List<String>>read(all, "$.preferences[*].said.areasToAvoid[*]"))
                .containsExactly("left knee");
        assertThat(JsonPath.<List<String>>read(all, "$.visitNotes[*].note")).containsExactly("Easy on the left");
        assertThat(JsonPath.<List<String>>read(all, "$.screenings[*].answers..fever"))
                .containsExactly("no");
        assertThat(JsonPath.<List<String>>read(all, "$.audit[*].action")).contains("save-preferences", "export");
        for (var empty : List.of("consents", "courses", "courseReviews", "clearances", "waitlist", "referralCodes")) {
            assertThat(JsonPath.<List<Object>>read(all, "$." + empty)).as(empty).isEmpty();
        }
    }

    @Test
    void handsOutVisitsAsACalendar() {
        var calendar = body(export(client, "", MediaType.parseMediaType("text/calendar")));

        assertThat(calendar)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("UID:" + visit + "@unknot\r\n", "STATUS:CONFIRMED\r\n")
                .endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void isForTheClientAndManagersOfClinicsThatKnowThemWhoSayWhy() {
        var manager = Http.managerOf(riverside.clinic());
        refused(http.as(client, Proof.NONE).get().uri(CLIENT + "/export", sam).exchange(), 403, "step-up-required");
        assertThat(refused(export(manager, "", MediaType.APPLICATION_JSON), 400, "invalid-request"))
                .contains("\"field\":\"X-Access-Reason\"");
        refused(export(Http.managerOf(UUID.randomUUID()), WHY, MediaType.APPLICATION_JSON), 404, "unknown-client");
        refused(export(new Caller.Client(UUID.randomUUID()), "", MediaType.APPLICATION_JSON), 404, "unknown-client");
        refused(export(Http.frontDeskOf(riverside.clinic()), WHY, MediaType.APPLICATION_JSON), 403, "not-allowed");

        body(export(manager, WHY, MediaType.APPLICATION_JSON));

        assertThat(weeks.read("SELECT why FROM audit_entry WHERE subject_id = :id AND action = 'export'", sam))
                .isEqualTo(WHY);
    }

    private ResponseSpec export(Caller caller, String reason, MediaType accept) {
        return http.as(caller, new Proof(clock.instant()))
                .get()
                .uri(CLIENT + "/export", sam)
                .accept(accept)
                .headers(headers -> {
                    if (!reason.isEmpty()) {
                        headers.set("X-Access-Reason", reason);
                    }
                })
                .exchange();
    }
}
