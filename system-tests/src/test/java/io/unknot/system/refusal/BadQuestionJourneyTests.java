package io.unknot.system.refusal;

import static io.unknot.system.gateway.Refusals.assertRefused;

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
class BadQuestionJourneyTests {

    private static final String SEARCH = "/api/v1/availability?clinic=%s&treatment=%s&from=%s&to=%s";
    private static final UUID NOBODY = UUID.randomUUID();

    private final RunningSystem system;
    private final GatewayClient robin;

    BadQuestionJourneyTests(RunningSystem system) {
        this.system = system;
        this.robin = system.signedIn("client");
    }

    @Test
    void refusesARangeOver62Days() {
        String search = SEARCH.formatted(Offer.RIVERSIDE, Offer.LOW_BACK, "2030-01-01", "2030-03-05");
        String visits = Visits.PATH + "?from=2030-01-01T00:00:00Z&to=2030-03-05T00:00:00Z";

        assertRefused(robin.get(search), 400, "range-too-long", "to");
        assertRefused(robin.get(visits), 400, "range-too-long", "to");
    }

    @Test
    void refusesAnEndBeforeTheStart() {
        String search = SEARCH.formatted(Offer.RIVERSIDE, Offer.LOW_BACK, "2030-01-02", "2030-01-01");
        String visits = Visits.PATH + "?from=2030-01-02T00:00:00Z&to=2030-01-01T00:00:00Z";

        assertRefused(robin.get(search), 400, "invalid-request", "to");
        assertRefused(robin.get(visits), 400, "invalid-request", "to");
        assertRefused(putAShiftFromNoonUntil("11:00"), 400, "invalid-request", "until");
    }

    @Test
    void refusesASearchForWhatNobodyKnows() {
        String from = "2030-01-01";
        String to = "2030-01-02";

        assertRefused(robin.get(SEARCH.formatted(NOBODY, Offer.LOW_BACK, from, to)), 404, "unknown-clinic");
        assertRefused(robin.get(SEARCH.formatted(Offer.RIVERSIDE, NOBODY, from, to)), 404, "unknown-treatment");
    }

    @Test
    void namesWhatASearchLacks() {
        assertRefused(robin.get("/api/v1/availability?clinic=" + Offer.RIVERSIDE), 400, "invalid-request", "treatment");
        assertRefused(
                robin.get(SEARCH.formatted(Offer.RIVERSIDE, Offer.LOW_BACK, "soon", "2030-01-01")),
                400,
                "invalid-request",
                "from");
    }

    @Test
    void refusesAnIdNobodyKnowsAndAnAddressThatIsNone() {
        assertRefused(robin.get("/api/v1/clinics/" + NOBODY), 404, "unknown-clinic");
        assertRefused(robin.get("/api/v1/therapists/" + NOBODY), 404, "unknown-therapist");
        assertRefused(robin.get(Visits.PATH + "/" + NOBODY), 404, "unknown-appointment");
        assertRefused(robin.post(Visits.PATH + "/" + NOBODY + "/cancellation", Map.of()), 404, "unknown-appointment");
        assertRefused(robin.get("/api/v1/messages?appointment=" + NOBODY), 404, "not-found");
        assertRefused(robin.get(Visits.PATH + "/hello"), 400, "invalid-request", "id");
        assertRefused(robin.get("/api/v1/nothing"), 404, "not-found");
    }

    private Answer putAShiftFromNoonUntil(String until) {
        Map<String, Object> shift = Map.of(
                "therapistId",
                Offer.TOM.therapist(),
                "clinicId",
                Offer.RIVERSIDE,
                "day",
                "SATURDAY",
                "from",
                "12:00",
                "until",
                until,
                "effectiveFrom",
                "2030-01-01");
        return system.signedIn("manager").put("/api/v1/shifts/" + UUID.randomUUID(), shift);
    }
}
