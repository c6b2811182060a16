package io.unknot.booking.waitlist.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.waitlist.WaitingRoom;
import io.unknot.booking.waitlist.web.WaitlistViews.WishView;
import io.unknot.service.access.Caller;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@BookingServiceTest
class WaitlistWebTests {

    private static final String WAITLIST = "/api/v1/waitlist";
    private static final String ONE = WAITLIST + "/{id}";
    private static final String OFFERS = WAITLIST + "/offers/{id}";

    @Autowired
    private Town town;

    @Autowired
    private Http http;

    @Autowired
    private WaitingRoom waitingRoom;

    private Riverside riverside = Riverside.withRooms(1);
    private Caller ann = new Caller.Visitor();

    @BeforeEach
    void annHasASoreBack() {
        riverside = town.open(Riverside.withRooms(1));
        ann = new Caller.Client(town.client());
    }

    @Test
    void aClientWaitsSeesWhereTheyStandAndWithdraws() {
        var id = wait(ann, body(riverside, "")).id();
        var ben = new Caller.Client(town.client());

        var bens = wait(ben, body(riverside, ""));

        assertThat(bens.position()).isEqualTo(2);
        assertThat(bens.why()).contains("waited longest");
        http.get(ann, WAITLIST)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.wishes.length()")
                .isEqualTo(1)
                .jsonPath("$.wishes[0].id")
                .isEqualTo(id.toString())
                .jsonPath("$.wishes[0].position")
                .isEqualTo(1)
                .jsonPath("$.wishes[0].state")
                .isEqualTo("waiting");
        withdraw(ann, id).expectStatus().isNoContent();
        withdraw(ann, id).expectStatus().isNoContent();
        http.get(ann, ONE, id)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("withdrawn")
                .jsonPath("$.position")
                .doesNotExist();
        http.get(ben, ONE, bens.id()).expectBody().jsonPath("$.position").isEqualTo(1);
    }

    @Test
    void anOfferIsTakenInOneCallAndAgainWithoutHarm() {
        var id = wait(ann, body(riverside, "")).id();
        waitingRoom.free(riverside, Riverside.ten());
        var offer = offerTo(id);

        http.get(ann, ONE, id)
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("offered")
                .jsonPath("$.offer.id")
                .isEqualTo(offer.toString())
                .jsonPath("$.offer.localStart")
                .isEqualTo(Riverside.day() + "T10:00")
                .jsonPath("$.offer.expiresAt")
                .isNotEmpty();
        for (int tap = 0; tap < 2; tap++) {
            http.post(ann, "", OFFERS + "/acceptance", offer)
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.state")
                    .isEqualTo("taken")
                    .jsonPath("$.appointmentId")
                    .isNotEmpty();
        }
        refused(http.post(ann, "", OFFERS + "/declining", offer), 409, "offer-taken");
    }

    @Test
    void aDeclinedOfferIsOverForWhoeverAsksForItAgain() {
        var id = wait(ann, body(riverside, "")).id();
        waitingRoom.free(riverside, Riverside.ten());
        var offer = offerTo(id);

        http.post(ann, "", OFFERS + "/declining", offer)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("declined");
        refused(http.post(ann, "", OFFERS + "/acceptance", offer), 410, "offer-over");
    }

    @Test
    void whatIsSomebodyElsesIsNotThere() {
        var id = wait(ann, body(riverside, "")).id();
        waitingRoom.free(riverside, Riverside.ten());
        var offer = offerTo(id);

        for (var stranger : new Caller[] {new Caller.Client(town.client()), Http.frontDeskOf(UUID.randomUUID())}) {
            refused(http.get(stranger, ONE, id), 404, "unknown-wish");
            refused(withdraw(stranger, id), 404, "unknown-wish");
            refused(http.post(stranger, "", OFFERS + "/acceptance", offer), 404, "unknown-offer");
            refused(http.post(stranger, "", OFFERS + "/declining", offer), 404, "unknown-offer");
            http.get(stranger, WAITLIST).expectBody().jsonPath("$.wishes").isEmpty();
        }
        http.get(ann, ONE, id).expectBody().jsonPath("$.state").isEqualTo("offered");
        refused(http.get(new Caller.Visitor(), WAITLIST), 401, "login-needed");
        refused(http.get(new Caller.Operator(UUID.randomUUID()), WAITLIST), 403, "not-allowed");
    }

    @Test
    void staffWaitForAClientAtTheirOwnClinics() {
        var client = town.client();
        var own = ",\"clientId\":\"" + client + "\"";
        var staff = Http.frontDeskOf(riverside.clinic());

        var id = wait(staff, body(riverside, own)).id();

        http.get(staff, WAITLIST + "?clinic={clinic}", riverside.clinic())
                .expectBody()
                .jsonPath("$.wishes[0].clientId")
                .isEqualTo(client.toString());
        http.get(new Caller.Client(client), ONE, id).expectStatus().isOk();
        refused(http.post(staff, body(riverside, ""), WAITLIST), 400, "invalid-request");
        refused(http.post(Http.frontDeskOf(UUID.randomUUID()), body(riverside, own), WAITLIST), 404, "unknown-clinic");
        refused(http.post(ann, body(riverside, own), WAITLIST), 400, "invalid-request");
    }

    @Test
    void theSixthWishIsRefused() {
        for (int wish = 0; wish < 5; wish++) {
            wait(ann, body(riverside, ""));
        }
        refused(http.post(ann, body(riverside, ""), WAITLIST), 409, "too-many-wishes");
    }

    @Test
    void theSameRequestUnderOneKeyWaitsOnce() {
        for (int time = 0; time < 2; time++) {
            http.as(ann)
                    .post()
                    .uri(WAITLIST)
                    .header("Idempotency-Key", "once")
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(body(riverside, ""))
                    .exchange()
                    .expectStatus()
                    .isCreated();
        }
        http.get(ann, WAITLIST).expectBody().jsonPath("$.wishes.length()").isEqualTo(1);
    }

    @Test
    void whatIsWishedForIsToldAsItWasAsked() {
        var wish = wait(ann, body(riverside, """
            ,"therapists":["%s"],"weekdays":["MONDAY","FRIDAY"],"parts":["MORNING"],
            "hours":[{"from":"17:30","until":"00:00"}],"noticeMinutes":90
            """.formatted(riverside.mara())));

        assertThat(wish.therapists()).containsExactly(riverside.mara());
        assertThat(wish.weekdays()).map(Enum::name).containsExactly("MONDAY", "FRIDAY");
        assertThat(wish.hours())
                .map(hours -> hours.from() + "-" + hours.until())
                .containsExactly("00:00-12:00", "17:30-00:00");
        assertThat(wish.noticeMinutes()).isEqualTo(90);
    }

    @Test
    void whatCannotBeWaitedForIsRefusedWithTheFieldNamed() {
        refusedField(",\"hours\":[{\"from\":\"12:00\",\"until\":\"09:00\"}]", "hours[0].until");
        refusedField(",\"noticeMinutes\":-1", "noticeMinutes");
        refusedField(",\"durationMinutes\":55", "durationMinutes");
        refusedDays(Riverside.day(), Riverside.day().minusDays(1), "to");
        refusedDays(Riverside.day(), Riverside.day().plusDays(62), "to");
        refusedDays(Riverside.day().minusDays(30), Riverside.day().minusDays(20), "to");
        refusedDays(LocalDate.of(-999_999_999, 1, 1), Riverside.day(), "from");
        refused(
                http.post(ann, body(town.open(Riverside.withRooms(1)), riverside, ""), WAITLIST),
                422,
                "nobody-gives-it");
        refused(http.post(ann, body(Riverside.withRooms(1), ""), WAITLIST), 422, "nobody-gives-it");
    }

    private void refusedField(String more, String field) {
        http.post(ann, body(riverside, more), WAITLIST)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    private void refusedDays(LocalDate from, LocalDate to, String field) {
        http.post(ann, body(riverside, riverside, from, to, ""), WAITLIST)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    private static void refused(ResponseSpec response, int status, String type) {
        response.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:unknot:problem:" + type);
    }

    private ResponseSpec withdraw(Caller caller, UUID id) {
        return http.as(caller).delete().uri(ONE, id).exchange();
    }

    private WishView wait(Caller caller, String body) {
        var wish = http.post(caller, body, WAITLIST)
                .expectStatus()
                .isCreated()
                .expectBody(WishView.class)
                .returnResult()
                .getResponseBody();
        return requireNonNull(wish);
    }

    private UUID offerTo(UUID wish) {
        var sql = "SELECT count(*) FROM waitlist_offer WHERE wish_id = :id AND state = 'open'";
        await().until(() -> waitingRoom.count(sql, wish) == 1);
        return UUID.fromString(
                waitingRoom.text("SELECT id::text FROM waitlist_offer WHERE wish_id = :id AND state = 'open'", wish));
    }

    private static String body(Riverside riverside, String more) {
        return body(riverside, riverside, more);
    }

    private static String body(Riverside at, Riverside treatmentOf, String more) {
        return body(at, treatmentOf, Riverside.day(), Riverside.day(), more);
    }

    private static String body(Riverside at, Riverside treatmentOf, LocalDate from, LocalDate to, String more) {
        return """
            {"treatmentId":"%s","clinics":["%s"],"from":"%s","to":"%s"%s}
            """.formatted(treatmentOf.treatment(), at.clinic(), from, to, more);
    }
}
