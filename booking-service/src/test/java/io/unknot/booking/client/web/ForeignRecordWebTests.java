package io.unknot.booking.client.web;

import static io.unknot.booking.Http.body;
import static io.unknot.booking.Http.refused;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.service.access.Caller;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Sam comes to one clinic, and staff of another open the record. */
@BookingServiceTest
class ForeignRecordWebTests {

    private static final String CLIENT = "/api/v1/clients/{id}";
    private static final String WHY = "called us from the road";

    @Autowired
    private Http http;

    @Autowired
    private Town town;

    @Autowired
    private DatabaseClient database;

    private Riverside riverside = Riverside.withRooms(1);
    private UUID sam = UUID.randomUUID();
    private final Caller elsewhere = Http.frontDeskOf(UUID.randomUUID());

    @BeforeEach
    void samComesToTheRiversideClinic() {
        riverside = town.open(Riverside.withRooms(1));
        sam = town.client();
        http.post(new Caller.Client(sam), wish(), "/api/v1/appointments")
                .expectStatus()
                .isCreated();
    }

    @Test
    void thereIsNoSuchClientForThem() {
        for (var path : List.of("", "/consents", "/verifications", "/referral-code", "/screenings", "/progress")) {
            refused(http.get(elsewhere, CLIENT + path, sam), 404, "unknown-client");
            http.get(Http.frontDeskOf(riverside.clinic()), CLIENT + path, sam)
                    .expectStatus()
                    .isOk();
        }
    }

    @Test
    void theyFindThemByNameWithTheirContactsHidden() {
        var name = "Q" + UUID.randomUUID();
        http.put(
                        Http.frontDeskOf(riverside.clinic()),
                        "{\"name\":\"%s\",\"email\":\"sam@example.org\",\"phone\":\"+441132496042\"}".formatted(name),
                        CLIENT,
                        sam)
                .expectStatus()
                .isOk();

        assertThat(found(elsewhere, name))
                .contains("s\u2026@\u2026", "\u202642")
                .doesNotContain("example.org", "4960");
        assertThat(found(Http.frontDeskOf(riverside.clinic()), name)).contains("sam@example.org", "+441132496042");
    }

    private String found(Caller caller, String name) {
        return body(http.post(caller, "{\"text\":\"%s\"}".formatted(name), "/api/v1/clients/search"));
    }

    @Test
    void theyOpenItForAReasonThatIsKept() {
        assertThat(body(open(elsewhere, "", WHY))).contains("email");
        open(elsewhere, "/progress", WHY).expectStatus().isOk();

        assertThat(opened())
                .containsOnly(((Caller.Staff) elsewhere).staffId() + ": " + WHY)
                .hasSize(2);
    }

    @Test
    void aReasonOpensNothingForATherapistNorAnotherClient() {
        refused(open(Http.therapist(riverside.noor(), riverside.clinic()), "", WHY), 404, "unknown-client");
        refused(open(Http.therapist(riverside.noor(), riverside.clinic()), "/screenings", WHY), 404, "unknown-client");
        refused(open(new Caller.Client(UUID.randomUUID()), "", WHY), 404, "unknown-client");
        assertThat(opened()).isEmpty();
    }

    @Test
    void nobodyIsWrittenDownForReadingWhatIsTheirs() {
        open(Http.frontDeskOf(riverside.clinic()), "", WHY).expectStatus().isOk();
        open(elsewhere, "", WHY, UUID.randomUUID()).expectStatus().isNotFound();

        assertThat(opened()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "x"})
    void aReasonSaysSomething(String reason) {
        refused(open(elsewhere, "", reason), 400, "invalid-request");
    }

    @Test
    void whoIsNewIsKnownToEveryFrontDesk() {
        http.get(elsewhere, CLIENT, town.client()).expectStatus().isOk();
    }

    @Test
    void aTherapistReadsHowThoseAreWhomTheyTreat() {
        var treating = Http.therapist(riverside.mara(), riverside.clinic());
        http.get(treating, CLIENT + "/screenings", sam).expectStatus().isOk();
        refused(http.get(treating, CLIENT, sam), 404, "unknown-client");
        refused(
                http.get(Http.therapist(riverside.noor(), riverside.clinic()), CLIENT + "/screenings", sam),
                404,
                "unknown-client");
    }

    private String wish() {
        return """
            {"clinicId":"%s","treatmentId":"%s","therapistId":"%s","start":"%s"}
            """.formatted(riverside.clinic(), riverside.treatment(), riverside.mara(), Riverside.ten());
    }

    private ResponseSpec open(Caller caller, String path, String reason) {
        return open(caller, path, reason, sam);
    }

    private ResponseSpec open(Caller caller, String path, String reason, UUID client) {
        return http.as(caller)
                .get()
                .uri(CLIENT + path, client)
                .header("X-Access-Reason", reason)
                .exchange();
    }

    private List<String> opened() {
        return requireNonNull(database.sql("SELECT actor_id || ': ' || why FROM audit_entry"
                        + " WHERE subject_id = :id AND action = 'open-record'")
                .bind("id", sam)
                .mapValue(String.class)
                .all()
                .collectList()
                .block());
    }
}
