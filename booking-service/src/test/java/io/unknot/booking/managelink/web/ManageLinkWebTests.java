package io.unknot.booking.managelink.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.appointment.web.AppointmentView;
import io.unknot.booking.managelink.web.ManageLinkController.MadeLinkView;
import io.unknot.service.access.Caller;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@BookingServiceTest
class ManageLinkWebTests {

    private static final String MAKE = "/api/v1/appointments/{id}/manage-link";

    @Autowired
    private Town town;

    @Autowired
    private Http http;

    @Autowired
    private DatabaseClient database;

    private Riverside riverside = Riverside.withRooms(1);
    private Caller.Client sam = new Caller.Client(UUID.randomUUID());

    @BeforeEach
    void samHasASoreBack() {
        riverside = town.open(Riverside.withRooms(1));
        sam = new Caller.Client(town.client());
    }

    @Test
    void whoHasTheLinkConfirmsMovesAndCancelsWithoutALogin() {
        var id = made("/holds");
        var token = link(id);

        seen(token, "held", 1);
        by(token, "/confirmation", "").expectStatus().isOk();
        by(token, "/move", "{\"start\":\"%s\"}".formatted(Riverside.at(14, 0)))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.start")
                .isEqualTo(Riverside.at(14, 0).toString());
        by(token, "/cancellation", "{\"reason\":\"a cold\"}").expectStatus().isOk();
        seen(token, "cancelled", 4);

        assertThat(actorsOf(id)).containsExactly("client " + sam.clientId(), "link", "link", "link");
    }

    @Test
    void isBoundByTheRulesForItsClient() {
        var token = link(made(""));
        http.post(Http.frontDeskOf(riverside.clinic()), wish(town.client(), 14), "/api/v1/appointments");

        refused(by(token, "/move", "{\"start\":\"%s\"}".formatted(Riverside.at(14, 0))), 409, "time-taken");
        refused(by(token, "/move", "{\"start\":\"%s\"}".formatted(Riverside.at(4, 0))), 422, "not-bookable");
        seen(token, "booked", 1);
    }

    @Test
    void aNewLinkReplacesTheOldAndAllThatOpenNothingAreAnsweredAlike() {
        var id = made("");
        var old = link(id);
        var token = link(id);

        seen(token, "booked", 1);
        for (var none : List.of(old, token + "A", token.substring(1), "", "x".repeat(3000))) {
            refused(by(none, "/cancellation", ""), 404, "unknown-manage-link");
        }
        refused(http.get(sam, "/api/v1/manage"), 404, "unknown-manage-link");
        seen(token, "booked", 1);
    }

    @Test
    void opensItsAppointmentUntilADayAfterItsEnd() {
        var id = made("");
        var token = link(id);

        endsIn(id, Duration.ofDays(-1).plusMinutes(1));
        seen(token, "booked", 1);

        endsIn(id, Duration.ofDays(-1).minusMinutes(1));
        refused(by(token, "/cancellation", ""), 404, "unknown-manage-link");
        refused(http.post(sam, "", MAKE, id), 409, "wrong-state");
    }

    @Test
    void isShownOnceAndKeptAsAHash() {
        var token = link(made(""));
        assertThat(token).matches("[A-Za-z0-9_-]{43}");

        var row = requireNonNull(database.sql("SELECT l::text FROM manage_link l WHERE token_hash = sha256(:t::bytea)")
                .bind("t", token)
                .mapValue(String.class)
                .one()
                .block());
        assertThat(row).doesNotContain(token).doesNotContain(HexFormat.of().formatHex(token.getBytes(UTF_8)));
    }

    @Test
    void onlyThoseItConcernsMakeOne() {
        var id = made("");

        http.post(Http.frontDeskOf(riverside.clinic()), "", MAKE, id)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store");
        refused(http.post(Http.frontDeskOf(UUID.randomUUID()), "", MAKE, id), 404, "unknown-appointment");
        refused(http.post(new Caller.Client(town.client()), "", MAKE, id), 404, "unknown-appointment");
        refused(http.post(new Caller.Visitor(), "", MAKE, id), 401, "login-needed");
    }

    @Test
    void theServiceThatWritesToClientsMakesOneForALetter() {
        var internal = "/internal/appointments/{id}/manage-link";
        var id = made("");

        var made = http.post(new Caller.Service("notification-service"), "", internal, id);
        seen(tokenIn(made), "booked", 1);
        refused(http.post(sam, "", internal, id), 403, "not-allowed");
    }

    @Test
    void letsNobodysLoginCount() {
        var token = link(made(""));

        http.as(new Caller.Client(town.client()))
                .post()
                .uri("/api/v1/manage/cancellation")
                .header("Manage-Token", token)
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void answersARepeatedRequestWithTheFirstAnswer() {
        var token = link(made("/holds"));

        var first = keyed(token, "/confirmation", "tap");
        by(token, "/cancellation", "");
        assertThat(keyed(token, "/confirmation", "tap")).isEqualTo(first);
    }

    private UUID made(String how) {
        return requireNonNull(http.post(sam, wish(sam.clientId(), 10), "/api/v1/appointments" + how)
                        .expectStatus()
                        .isCreated()
                        .expectBody(AppointmentView.class)
                        .returnResult()
                        .getResponseBody())
                .id();
    }

    private String link(UUID id) {
        return tokenIn(http.post(sam, "", MAKE, id));
    }

    private static String tokenIn(ResponseSpec made) {
        return requireNonNull(made.expectStatus()
                        .isCreated()
                        .expectBody(MadeLinkView.class)
                        .returnResult()
                        .getResponseBody())
                .token();
    }

    private void seen(String token, String state, int version) {
        http.as(new Caller.Visitor())
                .get()
                .uri("/api/v1/manage")
                .header("Manage-Token", token)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo(state)
                .jsonPath("$.version")
                .isEqualTo(version);
    }

    private ResponseSpec by(String token, String what, String json) {
        return http.as(new Caller.Visitor())
                .method(HttpMethod.POST)
                .uri("/api/v1/manage" + what)
                .header("Manage-Token", token)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }

    private String keyed(String token, String what, String key) {
        return requireNonNull(http.as(new Caller.Visitor())
                .post()
                .uri("/api/v1/manage" + what)
                .header("Manage-Token", token)
                .header("Idempotency-Key", key)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private static void refused(ResponseSpec answer, int status, String type) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.type").isEqualTo("urn:unknot:problem:" + type);
    }

    private void endsIn(UUID id, Duration fromNow) {
        database.sql("UPDATE appointment SET visible = tstzrange(clock_timestamp() + :ends::interval - interval '40"
                        + " minutes', clock_timestamp() + :ends::interval) WHERE id = :id")
                .bind("ends", fromNow.toString())
                .bind("id", id)
                .then()
                .block();
    }

    private List<String> actorsOf(UUID id) {
        return requireNonNull(database.sql("SELECT CASE actor_kind WHEN 'link' THEN 'link' ELSE actor_kind || ' ' ||"
                        + " actor_id END FROM audit_entry WHERE subject_id = :id ORDER BY id")
                .bind("id", id)
                .mapValue(String.class)
                .all()
                .collectList()
                .block());
    }

    private String wish(UUID client, int hour) {
        return """
            {"clinicId":"%s","treatmentId":"%s","therapistId":"%s","start":"%s","clientId":"%s"}
            """.formatted(
                        riverside.clinic(), riverside.treatment(), riverside.mara(), Riverside.at(hour, 0), client);
    }
}
