package io.unknot.booking.visitnote.web;

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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@BookingServiceTest
class NoteWebTests {

    private static final String CLIENT = "/api/v1/clients/{id}";

    @Autowired
    private Http http;

    @Autowired
    private Town town;

    @Autowired
    private Weeks weeks;

    @Autowired
    private DatabaseClient database;

    private Riverside riverside = Riverside.withRooms(1);
    private UUID sam = UUID.randomUUID();
    private UUID visit = UUID.randomUUID();
    private Caller mara = new Caller.Visitor();

    @BeforeEach
    void samComesToMara() {
        riverside = town.open(Riverside.withRooms(1));
        mara = Http.therapist(riverside.mara(), riverside.clinic());
        sam = town.client();
        visit = weeks.scorable(riverside, sam, 0);
    }

    @Test
    void whatIsNotedIsReadBeforeTheNextVisitAndThatItWasReadIsKept() {
        var written = body(note("{\"text\":\" Tender on the left, easy there \"}"));

        assertThat(JsonPath.<String>read(written, "$.text")).isEqualTo("Tender on the left, easy there");
        var read = body(notes(mara));
        assertThat(JsonPath.<List<String>>read(read, "$.notes[*].note.text"))
                .containsExactly("Tender on the left, easy there");
        assertThat(JsonPath.<String>read(read, "$.notes[0].note.appointmentId")).isEqualTo(visit.toString());
        assertThat(JsonPath.<String>read(read, "$.notes[0].writtenBy"))
                .isEqualTo(riverside.mara().toString());
        assertThat(entries("read-notes", sam)).isEqualTo("1");
        assertThat(entries("write-note", visit)).isEqualTo("1");
    }

    @Test
    void theNewestVisitComesFirst() {
        var later = weeks.scorable(riverside, sam, 60);
        body(note("{\"text\":\"first\"}"));
        body(http.put(mara, "{\"text\":\"second\"}", "/api/v1/appointments/{id}/note", later));

        assertThat(JsonPath.<List<String>>read(body(notes(mara)), "$.notes[*].note.text"))
                .containsExactly("second", "first");
    }

    @Test
    void isStoredSealedAlone() {
        body(note("{\"text\":\"Marker\"}"));

        assertThat(weeks.read(
                        "SELECT count(*)::text FROM visit_note WHERE client_id = :id AND position('Marker'::bytea IN"
                                + " sealed) = 0",
                        sam))
                .isEqualTo("1");
        assertThat(weeks.read(
                        "SELECT count(*)::text FROM audit_entry WHERE subject_id = :id AND (before::text ||"
                                + " after::text) LIKE '%Marker%'",
                        visit))
                .isEqualTo("0");
    }

    @Test
    void theSameAgainIsNoCorrection() {
        body(note("{\"text\":\"as it was\"}"));

        assertThat(JsonPath.<Integer>read(body(note("{\"text\":\"as it was\"}")), "$.version"))
                .isEqualTo(1);
    }

    @Test
    void onlyWhoHasReadItCorrectsItAndForADay() {
        body(note("{\"text\":\"left\"}"));
        refused(note("{\"text\":\"right\"}"), 412, "stale-version");
        assertThat(JsonPath.<Integer>read(body(note("{\"text\":\"right\",\"version\":1}")), "$.version"))
                .isEqualTo(2);
        refused(note("{\"text\":\"neither\",\"version\":1}"), 412, "stale-version");
        database.sql("UPDATE visit_note SET written_at = written_at - interval '24 hours' WHERE client_id = :client")
                .bind("client", sam)
                .then()
                .block();

        refused(note("{\"text\":\"neither\",\"version\":2}"), 409, "note-closed");
        assertThat(JsonPath.<List<String>>read(body(notes(mara)), "$.notes[*].note.text"))
                .containsExactly("right");
    }

    @Test
    void aVisitNobodyHasComeToHasNoNote() {
        for (var state : List.of("booked", "missed")) {
            database.sql("UPDATE appointment SET state = :state WHERE id = :id")
                    .bind("state", state)
                    .bind("id", visit)
                    .then()
                    .block();
            refused(note("{\"text\":\"nothing\"}"), 409, "wrong-state");
        }
    }

    @Test
    void onlyItsTherapistWritesOne() {
        var path = "/api/v1/appointments/{id}/note";
        var text = "{\"text\":\"not mine\"}";
        refused(
                http.put(Http.therapist(riverside.noor(), riverside.clinic()), text, path, visit),
                404,
                "unknown-appointment");
        refused(http.put(Http.frontDeskOf(riverside.clinic()), text, path, visit), 403, "not-allowed");
        refused(http.put(Http.managerOf(riverside.clinic()), text, path, visit), 403, "not-allowed");
        refused(http.put(new Caller.Client(sam), text, path, visit), 403, "not-allowed");
        refused(http.put(new Caller.Visitor(), text, path, visit), 401, "login-needed");
        refused(http.put(mara, text, path, UUID.randomUUID()), 404, "unknown-appointment");
    }

    @Test
    void onlyWhoTreatsTheClientOrManagesReads() {
        body(note("{\"text\":\"for few\"}"));

        body(notes(Http.managerOf(riverside.clinic())));
        refused(notes(Http.therapist(riverside.noor(), riverside.clinic())), 404, "unknown-client");
        refused(notes(Http.managerOf(UUID.randomUUID())), 404, "unknown-client");
        refused(notes(Http.frontDeskOf(riverside.clinic())), 403, "not-allowed");
        refused(notes(new Caller.Client(sam)), 403, "not-allowed");
        refused(notes(new Caller.Visitor()), 401, "login-needed");
    }

    @Test
    void whatIsNotedGoesWithTheClientIntoAnother() {
        body(note("{\"text\":\"kept\"}"));
        var same = town.client();

        http.post(
                        Http.chainManager(),
                        "{\"into\":\"%s\",\"reason\":\"same person\"}".formatted(same),
                        CLIENT + "/merge",
                        sam)
                .expectStatus()
                .is2xxSuccessful();

        assertThat(JsonPath.<List<String>>read(body(http.get(mara, CLIENT + "/notes", same)), "$.notes[*].note.text"))
                .containsExactly("kept");
    }

    @Test
    void wordsAreNeitherMissingNorEndless() {
        for (var bad : List.of(
                "{}",
                "{\"text\":\" \"}",
                "{\"text\":\"%s\"}".formatted("x".repeat(4001)),
                "{\"text\":\"x\",\"version\":0}")) {
            refused(note(bad), 400, "invalid-request");
        }
        body(note("{\"text\":\"%s\"}".formatted("\u0627".repeat(4000))));
    }

    private ResponseSpec note(String json) {
        return http.put(mara, json, "/api/v1/appointments/{id}/note", visit);
    }

    private ResponseSpec notes(Caller caller) {
        return http.get(caller, CLIENT + "/notes", sam);
    }

    private String entries(String action, UUID subject) {
        return weeks.read(
                "SELECT count(*)::text FROM audit_entry WHERE subject_id = :id AND action = '" + action + "'", subject);
    }
}
