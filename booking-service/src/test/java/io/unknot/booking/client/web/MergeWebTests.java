package io.unknot.booking.client.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.appointment.web.AppointmentView;
import io.unknot.events.EventJson;
import io.unknot.events.appointment.AppointmentClientMerged;
import io.unknot.events.appointment.AppointmentClientMerged.State;
import io.unknot.events.client.ClientMerged;
import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Sam came twice, once as Samuel: the same person under two ids. */
@BookingServiceTest
class MergeWebTests {

    private static final String APPOINTMENTS = "/api/v1/appointments";
    private static final String CLIENT = "/api/v1/clients/{id}";

    @Autowired
    private Town town;

    @Autowired
    private Http http;

    @Autowired
    private DatabaseClient database;

    private Riverside riverside = Riverside.withRooms(2);
    private UUID samuel = UUID.randomUUID();
    private UUID sam = UUID.randomUUID();
    private final Caller manager = new Caller.Staff(UUID.randomUUID(), Set.of(Role.MANAGER), ClinicScope.everywhere());

    @BeforeEach
    void samCameTwice() {
        riverside = town.open(Riverside.withRooms(2));
        samuel = town.client();
        sam = town.client();
    }

    @Test
    void tellsOthersOnceWhoIsNowWho() {
        merge(samuel, sam).expectStatus().isOk();
        merge(samuel, sam).expectStatus().isEqualTo(410);

        var told = database.sql(
                        "SELECT payload::text FROM outbox WHERE subject = :client AND type LIKE '%client.merged.v1'"
                                + " AND topic = 'clients'")
                .bind("client", samuel)
                .mapValue(String.class)
                .all()
                .map(json -> EventJson.read(ClientMerged.class, json))
                .collectList()
                .block();
        assertThat(told).containsExactly(new ClientMerged(samuel, 1, sam));
    }

    @Test
    void makesEveryVisitOfTheOneTheOthersWhateverBecameOfIt() {
        var booked = book(samuel, riverside.mara(), 10);
        var held = made(samuel, riverside.mara(), 12, "/holds");
        var cancelled = book(samuel, riverside.mara(), 14);
        http.post(new Caller.Client(samuel), "", APPOINTMENTS + "/{id}/cancellation", cancelled);
        book(sam, riverside.noor(), 12);
        http.post(new Caller.Client(samuel), "", APPOINTMENTS + "/{id}/cancellation", held);

        merge(samuel, sam).expectStatus().isOk();

        for (var id : List.of(booked, held, cancelled)) {
            http.get(new Caller.Client(sam), APPOINTMENTS + "/{id}", id)
                    .expectBody()
                    .jsonPath("$.clientId")
                    .isEqualTo(sam.toString());
            http.get(new Caller.Client(samuel), APPOINTMENTS + "/{id}", id)
                    .expectStatus()
                    .isNotFound();
        }
        var told = toldOf(booked);
        assertThat(told.version()).isEqualTo(2);
        assertThat(told.state()).isEqualTo(State.BOOKED);
        assertThat(told.visit().clientId()).isEqualTo(sam);
        assertThat(toldOf(cancelled).state()).isEqualTo(State.CANCELLED);
        refused(http.post(new Caller.Client(sam), wish(riverside.noor(), 10), APPOINTMENTS), 409, "time-taken");
    }

    @Test
    void leavesAPointerWhereTheOneWas() {
        var third = town.client();
        merge(third, samuel).expectStatus().isOk();
        merge(samuel, sam).expectStatus().isOk();

        for (var pointer : List.of(samuel, third)) {
            refused(http.get(manager, CLIENT, pointer), 410, "client-merged")
                    .jsonPath("$.mergedInto")
                    .isEqualTo(sam.toString());
        }
        refused(
                http.put(manager, "{\"name\":\"Sam\",\"email\":\"sam@example.org\"}", CLIENT, samuel),
                410,
                "client-merged");
        refused(merge(samuel, town.client()), 410, "client-merged");
        refused(merge(town.client(), samuel), 400, "unknown-client");
        refused(http.post(new Caller.Client(samuel), wish(riverside.mara(), 10), APPOINTMENTS), 400, "unknown-client");
    }

    @Test
    void isRefusedWhileBothAreTakenAtOneTime() {
        var clashing = book(samuel, riverside.mara(), 10);
        var kept = book(samuel, riverside.mara(), 14);
        book(sam, riverside.noor(), 10);

        refused(merge(samuel, sam), 409, "visits-overlap")
                .jsonPath("$.appointments")
                .isEqualTo(clashing.toString());
        http.get(new Caller.Client(samuel), APPOINTMENTS + "/{id}", kept)
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(1);

        http.post(new Caller.Client(samuel), "", APPOINTMENTS + "/{id}/cancellation", clashing);
        merge(samuel, sam).expectStatus().isOk();
    }

    @Test
    void theOldCodeGoesOnToWorkAndNobodyCameByThemselves() {
        var old = codeOf(samuel);
        var own = codeOf(sam);
        join(town.client(), old).expectStatus().isCreated();
        join(sam, old).expectStatus().isCreated();

        merge(samuel, sam).expectStatus().isOk();
        join(town.client(), old).expectStatus().isCreated();

        http.get(manager, CLIENT + "/referral-code", sam)
                .expectBody()
                .json("{\"code\":\"%s\",\"joined\":2,\"completed\":0}".formatted(own));
    }

    @Test
    void whatTheOneWaitsForTheOtherWaitsFor() {
        var wish = waitFor(samuel);

        merge(samuel, sam).expectStatus().isOk();

        assertThat(database.sql("SELECT client_id FROM waitlist_wish WHERE id = :id")
                        .bind("id", wish)
                        .mapValue(UUID.class)
                        .one()
                        .block())
                .isEqualTo(sam);
    }

    @Test
    void onlyAManagerMergesAndSaysWhy() {
        refused(merge(Http.frontDeskOf(riverside.clinic()), samuel, sam, "same person"), 403, "not-allowed");
        refused(merge(new Caller.Client(samuel), samuel, sam, "same person"), 403, "not-allowed");
        refused(merge(manager, samuel, sam, "  "), 400, "invalid-request");
        refused(merge(samuel, samuel), 400, "unknown-client");
        refused(merge(UUID.randomUUID(), sam), 404, "unknown-client");

        merge(samuel, sam).expectStatus().isOk();
        assertThat(database.sql("SELECT action || ': ' || why FROM audit_entry WHERE subject_id = :id")
                        .bind("id", samuel)
                        .mapValue(String.class)
                        .one()
                        .block())
                .isEqualTo("merge: same person");
    }

    private UUID waitFor(UUID client) {
        var id = UUID.randomUUID();
        database.sql("""
            INSERT INTO waitlist_wish (id, client_id, state, treatment_id, clinics, therapists, first_day, last_day,
                                       weekdays, hours, notice_minutes, ends_at)
            VALUES (:id, :client, 'waiting', :treatment, ARRAY[:clinic], '{}', current_date, current_date, '{}',
                    '{}', 0, clock_timestamp() + interval '1 day')
            """)
                .bind("id", id)
                .bind("client", client)
                .bind("treatment", riverside.treatment())
                .bind("clinic", riverside.clinic())
                .then()
                .block();
        return id;
    }

    private UUID book(UUID client, UUID therapist, int hour) {
        return made(client, therapist, hour, "");
    }

    private UUID made(UUID client, UUID therapist, int hour, String how) {
        return requireNonNull(http.post(new Caller.Client(client), wish(therapist, hour), APPOINTMENTS + how)
                        .expectStatus()
                        .isCreated()
                        .expectBody(AppointmentView.class)
                        .returnResult()
                        .getResponseBody())
                .id();
    }

    private ResponseSpec merge(UUID from, UUID into) {
        return merge(manager, from, into, "same person");
    }

    private ResponseSpec merge(Caller by, UUID from, UUID into, String reason) {
        var body = "{\"into\":\"%s\",\"reason\":\"%s\"}".formatted(into, reason);
        return http.post(by, body, CLIENT + "/merge", from);
    }

    private String codeOf(UUID client) {
        return requireNonNull(http.get(manager, CLIENT + "/referral-code", client)
                        .expectStatus()
                        .isOk()
                        .expectBody(Code.class)
                        .returnResult()
                        .getResponseBody())
                .code();
    }

    private ResponseSpec join(UUID client, String code) {
        return http.post(manager, "{\"code\":\"%s\"}".formatted(code), CLIENT + "/referrals", client);
    }

    private static BodyContentSpec refused(ResponseSpec answer, int status, String type) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:" + type);
    }

    private AppointmentClientMerged toldOf(UUID appointment) {
        var payload = requireNonNull(
                database.sql("SELECT payload::text FROM outbox WHERE subject = :id ORDER BY version DESC LIMIT 1")
                        .bind("id", appointment)
                        .mapValue(String.class)
                        .one()
                        .block());
        return EventJson.read(AppointmentClientMerged.class, payload);
    }

    private String wish(UUID therapist, int hour) {
        return """
            {"clinicId":"%s","treatmentId":"%s","therapistId":"%s","start":"%s"}
            """.formatted(riverside.clinic(), riverside.treatment(), therapist, Riverside.at(hour, 0));
    }

    private record Code(String code, int joined, int completed) {}
}
