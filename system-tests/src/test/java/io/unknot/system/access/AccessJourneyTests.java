package io.unknot.system.access;

import static io.unknot.system.gateway.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.system.chain.Catalogue;
import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Visits;
import io.unknot.system.gateway.Answer;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@WholeSystem
class AccessJourneyTests {

    private static final UUID ROBIN = UUID.fromString("00000000-0000-4000-8000-0000000000c1");

    private final RunningSystem system;
    private final GatewayClient visitor;
    private final Visits robins;
    private final Visits sams;

    AccessJourneyTests(RunningSystem system) {
        this.system = system;
        this.visitor = system.visitor();
        this.robins = new Visits(system.signedIn("client"));
        this.sams = new Visits(system.signedIn("client2"));
    }

    @Test
    void aVisitorSearchesButDoesNotBook() {
        FreeTime time = system.diary().aFreeTime(Offer.MARA);

        assertRefused(visitor.post(Visits.PATH, time.wish()), 401, "login-needed");
        assertRefused(visitor.post(Visits.PATH + "/holds", time.wish()), 401, "login-needed");
        assertThat(system.diary().offers(time)).isTrue();
    }

    @Test
    void aRequestThatIsNotFromOurOwnPageChangesNothing() {
        FreeTime time = system.diary().aFreeTime(Offer.MARA);

        Answer answer =
                robins.who().send("POST", Visits.PATH, GatewayClient.json(time.wish()), "X-CSRF-TOKEN", "guessed");

        assertRefused(answer, 403, "csrf-token-missing");
    }

    @Test
    void aWrongPasswordLogsNobodyIn() {
        Answer answer = visitor.post("/api/v1/session", Map.of("username", "client", "password", "guessed"));

        assertRefused(answer, 401, "wrong-login");
        assertRefused(visitor.get("/api/v1/clients/" + ROBIN), 401, "login-needed");
    }

    @Test
    void aVisitIsNobodyElsesBusiness() {
        UUID visit = robins.book(system.diary().aFreeTime(Offer.MARA));
        await("it is heard of").until(() -> !robins.messages(visit).isEmpty());

        assertRefused(sams.show(visit), 404, "unknown-appointment");
        assertRefused(sams.showMessages(visit), 404, "not-found");
        assertRefused(
                sams.who().post(Visits.PATH + "/" + visit + "/cancellation", Map.of()), 404, "unknown-appointment");
        assertRefused(sams.who().get("/api/v1/clients/" + ROBIN), 404, "unknown-client");
        assertThat(robins.list()).contains(visit);
        assertThat(sams.list()).isNotEmpty().doesNotContain(visit);
        assertThat(robins.show(visit).expect(200).path("state").asString()).isEqualTo("booked");
    }

    @Test
    void aFrontDeskSeesTheVisitsOfItsOwnClinicOnly() {
        Visits frontDesk = new Visits(system.signedIn("frontdesk"));
        UUID atRiverside = robins.book(system.diary().aFreeTime(Offer.MARA));
        UUID atHarbour = sams.book(system.diary().aFreeTime(Offer.LUCIA));
        await("it is heard of").until(() -> !sams.messages(atHarbour).isEmpty());

        assertThat(frontDesk.show(atRiverside).status()).isEqualTo(200);
        assertRefused(frontDesk.show(atHarbour), 404, "unknown-appointment");
        assertRefused(frontDesk.showMessages(atHarbour), 404, "not-found");
        assertThat(frontDesk.list()).contains(atRiverside).doesNotContain(atHarbour);
        assertThat(sams.list()).contains(atHarbour).doesNotContain(atRiverside);
    }

    @Test
    void onlyAManagerChangesTheChain() {
        String path = "/api/v1/clinics/" + UUID.randomUUID();
        Map<String, Object> clinic = new Catalogue(visitor).contentOf("/api/v1/clinics/" + Offer.RIVERSIDE);

        assertRefused(visitor.put(path, clinic), 401, "login-needed");
        assertRefused(robins.who().put(path, clinic), 403, "not-allowed");
        assertRefused(system.signedIn("frontdesk").put(path, clinic), 403, "not-allowed");
    }
}
