package io.unknot.booking.screening.web;

import static io.unknot.booking.Http.refused;
import static io.unknot.booking.screening.web.Reception.APPOINTMENTS;
import static io.unknot.booking.screening.web.Reception.FEVER;
import static io.unknot.booking.screening.web.Reception.INFLAMED;
import static io.unknot.booking.screening.web.Reception.OVERRIDE;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.Riverside;
import io.unknot.booking.Surgery;
import io.unknot.booking.Town;
import io.unknot.booking.audit.By;
import io.unknot.booking.policy.ChangePolicy;
import io.unknot.booking.policy.Level;
import io.unknot.booking.policy.Terms;
import io.unknot.booking.waitlist.WaitingRoom;
import io.unknot.service.access.Caller;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What clients answer once a time is kept or booked for them. */
@BookingServiceTest
class LaterAnswersWebTests {

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
    void aHoldIsNotConfirmedOnceItsClientHasARedFlag() {
        var held = reception.held(sam, "");
        surgery.says(client, FEVER);

        for (var caller : List.of(sam, reception.desk())) {
            redFlag(http.post(caller, "", APPOINTMENTS + "/{id}/confirmation", held));
        }
        surgery.clear(client);
        http.post(sam, "", APPOINTMENTS + "/{id}/confirmation", held)
                .expectStatus()
                .isOk();
    }

    @Test
    void aHoldOfWhatIsNotForItsClientAnyMoreIsNotConfirmed() {
        var held = reception.held(sam, "");
        reception.notForInflammation(reception.riverside().treatment());
        surgery.says(client, INFLAMED);

        refused(http.post(sam, "", APPOINTMENTS + "/{id}/confirmation", held), 409, "contraindicated");
    }

    @Test
    void aSecondTapOnWhatWasConfirmedDoesNoHarmWhateverIsAnsweredSince() {
        var held = reception.held(sam, "");
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
        var held = reception.held(reception.desk(), ", \"clientId\": \"%s\"%s".formatted(stranger, OVERRIDE));

        http.post(new Caller.Client(stranger), "", APPOINTMENTS + "/{id}/confirmation", held)
                .expectStatus()
                .isOk();
    }

    @Test
    void aRequestIsNotApprovedOnceItsClientHasARedFlag() {
        changePolicy
                .change(Level.ofClinic(reception.riverside().clinic()), Terms.manualApproval(), By.system())
                .block();
        var requested = reception.booked(sam);
        surgery.says(client, FEVER);

        redFlag(http.post(reception.desk(), "", APPOINTMENTS + "/{id}/approval", requested));
    }

    @Test
    void anOfferOfTheWaitlistIsNotTakenOnceItsClientHasARedFlag() {
        var wish = waitingRoom.waits(client, reception.riverside());
        waitingRoom.free(reception.riverside(), Riverside.ten());
        var offer = waitingRoom.offerTo(wish);
        surgery.says(client, FEVER);

        redFlag(http.post(sam, "", "/api/v1/waitlist/offers/{id}/acceptance", offer));
    }

    @Test
    void aRefusalThatTellsOfHealthIsKeptNowhere() {
        var held = reception.held(sam, "");
        surgery.says(client, FEVER);
        var key = UUID.randomUUID().toString();

        redFlag(keyed(key, APPOINTMENTS + "/" + held + "/confirmation"));

        surgery.clear(client);
        keyed(key, APPOINTMENTS + "/" + held + "/confirmation").expectStatus().isOk();
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

    private static String redFlag(ResponseSpec answer) {
        return refused(answer, 409, "red-flag");
    }
}
