package io.unknot.booking.appointment.web;

import static io.unknot.booking.Http.refused;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.service.access.Caller;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Sam comes to the Riverside clinic. Staff of the Harbour, who have seen Sam's id somewhere, book for Sam. */
@BookingServiceTest
class ForeignBookingWebTests {

    private static final String WHY = "called us to come here from now on";

    @Autowired
    private Http http;

    @Autowired
    private Town town;

    @Autowired
    private DatabaseClient database;

    private Riverside harbour = Riverside.withRooms(1);
    private UUID sam = UUID.randomUUID();
    private Caller desk = new Caller.Visitor();

    @BeforeEach
    void samComesToTheRiversideClinic() {
        var riverside = town.open(Riverside.withRooms(1));
        harbour = town.open(Riverside.withRooms(1));
        town.tell(harbour.withRoomsFor(2));
        desk = Http.frontDeskOf(harbour.clinic());
        sam = town.client();
        var wish = """
            {"clinicId":"%s","treatmentId":"%s","therapistId":"%s","start":"%s"}
            """.formatted(riverside.clinic(), riverside.treatment(), riverside.mara(), Riverside.ten());
        http.post(new Caller.Client(sam), wish, "/api/v1/appointments")
                .expectStatus()
                .isCreated();
    }

    @ParameterizedTest
    @EnumSource
    void thereIsNoSuchClientToBookFor(Way way) {
        var nobody = refused(book(way, UUID.randomUUID(), ""), 400, "unknown-client");

        assertThat(refused(book(way, sam, ""), 400, "unknown-client")).isEqualTo(nobody);
        refused(http.get(desk, "/api/v1/clients/{id}", sam), 404, "unknown-client");
    }

    @ParameterizedTest
    @EnumSource
    void theyBookForAReasonThatIsKept(Way way) {
        book(way, sam, WHY).expectStatus().isCreated();

        assertThat(opened()).isEqualTo(((Caller.Staff) desk).staffId() + ": " + WHY);
    }

    @ParameterizedTest
    @EnumSource
    void whoIsNewIsBookedForByEverybody(Way way) {
        book(way, town.client(), "").expectStatus().isCreated();
    }

    @Test
    void onceSamHasAVisitThereTheyNeedNoReason() {
        book(Way.BOOKING, sam, WHY).expectStatus().isCreated();

        book(Way.WAITLIST, sam, "").expectStatus().isCreated();
        http.get(desk, "/api/v1/clients/{id}", sam).expectStatus().isOk();
    }

    @Test
    void whoKeepsEveryClinicsDiaryBooksForEverybody() {
        desk = Http.chainManager();

        book(Way.BOOKING, sam, "").expectStatus().isCreated();
    }

    private ResponseSpec book(Way way, UUID client, String why) {
        var request = http.as(desk).post().uri(way.path);
        return (why.isEmpty() ? request : request.header("X-Access-Reason", why))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(way.body
                        .replace("CLIENT", client.toString())
                        .replace("CLINIC", harbour.clinic().toString())
                        .replace("TREATMENT", harbour.treatment().toString())
                        .replace("THERAPIST", harbour.mara().toString())
                        .replace("START", Riverside.at(14, 0).toString())
                        .replace("DAY", Riverside.day().toString()))
                .exchange();
    }

    private String opened() {
        return requireNonNull(database.sql("SELECT actor_id || ': ' || why FROM audit_entry"
                        + " WHERE subject_id = :id AND action = 'open-record'")
                .bind("id", sam)
                .mapValue(String.class)
                .one()
                .block());
    }

    /** By which staff take times, or a place in a queue, for a client they name. */
    private enum Way {
        BOOKING("/api/v1/appointments", """
            {"clinicId":"CLINIC","treatmentId":"TREATMENT","therapistId":"THERAPIST","start":"START","clientId":"CLIENT"}
            """),
        HOLD("/api/v1/appointments/holds", BOOKING.body),
        COURSE("/api/v1/care-plans", """
            {"course":{"clientId":"CLIENT","preset":"maintenance","treatmentId":"TREATMENT","count":1,"clinics":["CLINIC"],
                       "firstDay":"DAY"},
             "times":[{"start":"START","therapistId":"THERAPIST","clinicId":"CLINIC"}]}
            """),
        WAITLIST("/api/v1/waitlist", """
            {"clientId":"CLIENT","treatmentId":"TREATMENT","clinics":["CLINIC"],"from":"DAY","to":"DAY"}
            """),
        GROUP("/api/v1/group-visits", """
            {"clinicId":"CLINIC","treatmentId":"TREATMENT","therapistIds":["THERAPIST"],"start":"START","places":2,
             "participants":["CLIENT"]}
            """);

        private final String path;
        private final String body;

        Way(String path, String body) {
            this.path = path;
            this.body = body;
        }
    }
}
