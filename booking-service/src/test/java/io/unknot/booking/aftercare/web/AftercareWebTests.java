package io.unknot.booking.aftercare.web;

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
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BookingServiceTest
class AftercareWebTests {

    private static final String SHEET = "/api/v1/appointments/{id}/aftercare";
    private static final String CHOICE = "/api/v1/aftercare/treatments/{id}";

    @Autowired
    private Http http;

    @Autowired
    private Town town;

    @Autowired
    private Weeks weeks;

    private Riverside riverside;
    private UUID sam;
    private Caller client;
    private Caller manager;

    @BeforeEach
    void openTheClinic() {
        riverside = town.open(Riverside.withRooms(1));
        sam = town.client();
        client = new Caller.Client(sam);
        manager = Http.chainManager();
    }

    @Test
    void aClientReadsTheSheetOfAVisitInTheirLanguage() {
        var visit = completed();

        var read = body(http.get(client, SHEET + "?language=de", visit));

        assertThat(JsonPath.<String>read(read, "$.language")).isEqualTo("de");
        assertThat(JsonPath.<List<String>>read(read, "$.exercises[*].title")).contains("Pausen vom Sitzen");
        var drawing = JsonPath.<String>read(read, "$.exercises[0].drawing");
        http.get(new Caller.Visitor(), drawing)
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("image/svg+xml")
                .expectHeader()
                .valueEquals("Content-Security-Policy", "default-src 'none'")
                .expectBody(String.class)
                .value(svg -> assertThat(svg).startsWith("<svg "));
        assertThat(JsonPath.<String>read(
                        body(http.get(Http.frontDeskOf(riverside.clinic()), SHEET, visit)), "$.language"))
                .isEqualTo("en");
    }

    @Test
    void managersChooseWhatGoesWithATreatment() {
        var visit = completed();
        http.put(manager, "{\"exercises\":[\"posture\"]}", CHOICE, riverside.treatment())
                .expectStatus()
                .isOk();

        assertThat(JsonPath.<List<String>>read(body(http.get(client, SHEET, visit)), "$.exercises[*].key"))
                .containsExactly("posture");
        assertThat(body(http.get(Http.frontDeskOf(riverside.clinic()), CHOICE, riverside.treatment())))
                .isEqualTo("{\"exercises\":[\"posture\"]}");

        http.put(manager, "{\"exercises\":[]}", CHOICE, riverside.treatment())
                .expectStatus()
                .isOk();
        assertThat(JsonPath.<List<String>>read(body(http.get(client, SHEET, visit)), "$.exercises[*].key"))
                .as("of a client who was asked what troubles them")
                .hasSize(4);
    }

    @Test
    void nothingIsReadBeforeTheVisitIsOverNorByOthers() {
        var coming = weeks.visit(riverside, sam, Duration.ofHours(2), "booked");
        refused(http.get(client, SHEET, coming), 409, "visit-not-completed");

        var visit = completed();
        refused(http.get(new Caller.Client(town.client()), SHEET, visit), 404, "unknown-appointment");
        refused(http.get(Http.frontDeskOf(UUID.randomUUID()), SHEET, visit), 404, "unknown-appointment");
        refused(http.get(new Caller.Visitor(), SHEET, visit), 401, "login-needed");
        refused(http.get(client, SHEET + "?language=fr", visit), 400, "invalid-request");
        refused(http.get(client, "/api/v1/aftercare/drawings/none.svg"), 404, "unknown-drawing");
    }

    @Test
    void onlyManagersChooseAndOnlyAmongWhatThereIs() {
        refused(
                http.put(Http.frontDeskOf(riverside.clinic()), "{\"exercises\":[]}", CHOICE, riverside.treatment()),
                403,
                "not-allowed");
        refused(
                http.put(manager, "{\"exercises\":[\"headstand\"]}", CHOICE, riverside.treatment()),
                400,
                "invalid-request");
        refused(http.put(manager, "{}", CHOICE, riverside.treatment()), 400, "invalid-request");
        refused(http.get(client, "/api/v1/aftercare/exercises"), 403, "not-allowed");
        assertThat(JsonPath.<List<String>>read(
                        body(http.get(manager, "/api/v1/aftercare/exercises")), "$.exercises[*].key"))
                .hasSize(7);
    }

    private UUID completed() {
        return weeks.visit(riverside, sam, Duration.ofHours(-3), "completed");
    }
}
