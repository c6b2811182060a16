package io.unknot.system.care;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Safety;
import io.unknot.system.chain.Visits;
import io.unknot.system.gateway.Answer;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.invariant.BookingStore;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** No time is sold to somebody whose health has not been asked after, or of whom it was not good to hear. */
@WholeSystem
class SafetyGateJourneyTests {

    private static final Map<String, String> REASON = Map.of("reason", "she is asked when she comes");

    private final GatewayClient manager;
    private final GatewayClient clerk;
    private final Safety safety;
    private final BookingStore store;
    private final FreeTime time;
    private final UUID client = UUID.randomUUID();

    SafetyGateJourneyTests(RunningSystem system) {
        this.manager = system.signedIn("manager");
        this.clerk = system.signedIn("frontdesk");
        this.safety = new Safety(manager);
        this.store = system.bookingStore();
        this.time = system.diary().aFreeTime(Offer.PAU);
    }

    @BeforeEach
    void theClientIsKnown() {
        known(client);
    }

    @AfterEach
    void theStoreIsClosed() {
        store.close();
    }

    @Test
    void whoWasNotAskedIsNotBookedUnlessStaffSayWhy() {
        assertThat(refusalOf(book(time, Map.of()))).isEqualTo("screening-missing");

        new Visits(manager).cancel(Visits.idOf(book(time, REASON).expect(201)));
    }

    @Test
    void whatSomebodyElseAnsweredDoesNotCount() {
        UUID somebodyElse = UUID.randomUUID();
        known(somebodyElse);
        safety.answer(somebodyElse);

        assertThat(refusalOf(book(time, Map.of()))).isEqualTo("screening-missing");
    }

    @Test
    void whatWasAnsweredLongAgoDoesNotCount() {
        safety.answer(client);
        store.letAnswersAge(client, Duration.ofDays(200));

        assertThat(refusalOf(book(time, Map.of()))).isEqualTo("screening-outdated");
    }

    @Test
    void aRedFlagIsLiftedByAManagerWithAPhysiciansWordAndByNothingElse() {
        safety.answer(client, "fever", "yes");

        assertThat(refusalOf(book(time, Map.of()))).isEqualTo("red-flag");
        assertThat(refusalOf(book(time, REASON))).isEqualTo("red-flag");
        assertThat(clear(clerk).status()).isEqualTo(403);
        assertThat(clear(manager).status()).isEqualTo(201);

        new Visits(manager).cancel(Visits.idOf(book(time, Map.of()).expect(201)));
    }

    @Test
    void whatIsAnsweredWhileATimeIsKeptOrBookedCounts() {
        safety.answer(client);
        UUID held = Visits.idOf(
                manager.post(Visits.PATH + "/holds", time.wishFor(client)).expect(201));
        String confirmation = Visits.PATH + "/" + held + "/confirmation";
        safety.answer(client, "leg-weakness", "yes");

        assertThat(refusalOf(manager.post(confirmation, Map.of()))).isEqualTo("red-flag");
        assertThat(clear(manager).status()).isEqualTo(201);
        manager.post(confirmation, Map.of()).expect(200);

        safety.answer(client, "fever", "yes");
        Map<String, Object> later =
                Map.of("start", time.later(Duration.ofDays(7)).wishFor(client).get("start"));
        assertThat(refusalOf(manager.post(Visits.PATH + "/" + held + "/move", later)))
                .isEqualTo("red-flag");
        new Visits(manager).cancel(held);
    }

    @Test
    void anInflamedBackIsOfferedAnotherMassageAtTheSameTimeInsteadOfADeepOne() {
        safety.answer(client, "inflammation", "yes");
        FreeTime deep = time.with(Offer.PAU.withTreatment(Offer.DEEP_TISSUE));

        Answer refused = book(deep, REASON);

        assertThat(refusalOf(refused)).isEqualTo("contraindicated");
        JsonNode swedish = refused.json().path("instead").path(0);
        assertThat(swedish.path("treatmentId").asString()).isEqualTo(Offer.SWEDISH.toString());
        assertThat(swedish.path("sameTime").asBoolean()).isTrue();
        Map<String, Object> wish = new HashMap<>(time.wishFor(client));
        wish.put("treatmentId", swedish.path("treatmentId").asString());
        new Visits(manager).cancel(Visits.idOf(manager.post(Visits.PATH, wish).expect(201)));
    }

    private Answer book(FreeTime wanted, Map<String, String> override) {
        Map<String, Object> wish = new HashMap<>(wanted.wishFor(client));
        if (!override.isEmpty()) {
            wish.put("override", override);
        }
        return manager.post(Visits.PATH, wish);
    }

    private Answer clear(GatewayClient who) {
        return who.post(
                "/api/v1/clients/" + client + "/clearance",
                Map.of("until", store.now().plus(Duration.ofDays(30)), "physician", "Dr Osei", "note", "seen"));
    }

    private void known(UUID id) {
        manager.put("/api/v1/clients/" + id, Map.of("name", "A client", "email", id + "@example.org"))
                .expect(201);
    }

    private static String refusalOf(Answer answer) {
        assertThat(answer.status()).isEqualTo(409);
        String type = answer.json().path("type").asString();
        return type.substring(type.lastIndexOf(':') + 1);
    }
}
