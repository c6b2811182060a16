package io.unknot.system;

import static io.unknot.system.gateway.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Visits;
import io.unknot.system.gateway.Answer;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WholeSystem
@TestInstance(Lifecycle.PER_CLASS)
class BadInputJourneyTests {

    private static final String SEARCH = "/api/v1/availability?clinic=%s&treatment=%s&from=%s&to=%s";
    private static final UUID NOBODY = UUID.randomUUID();

    private final RunningSystem system;
    private final GatewayClient robin;
    private final FreeTime time;

    BadInputJourneyTests(RunningSystem system) {
        this.system = system;
        this.robin = system.signedIn("client");
        this.time = system.diary().aFreeTime(Offer.MARA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"hello\"", "{\"start\":}", "\u0000", "{\"a\":1} {\"b\":2}"})
    void refusesABodyThatIsNotTheJsonItShouldBe(String body) {
        Answer answer = robin.send("POST", Visits.PATH, BodyPublishers.ofString(body));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.json().path("type").asString()).startsWith("urn:unknot:problem:");
        assertThat(answer.json().path("next").asString("")).isNotBlank();
    }

    @Test
    void saysThatJsonIsMalformed() {
        Answer answer = robin.send("POST", Visits.PATH, BodyPublishers.ofString("{\"start\":"));

        assertRefused(answer, 400, "malformed-json");
    }

    @Test
    void namesAFieldItDoesNotKnow() {
        Map<String, Object> wish = new HashMap<>(time.wish());
        wish.put("colour", "blue");

        assertRefused(robin.post(Visits.PATH, wish), 400, "unknown-field", "colour");
        assertRefused(robin.post(Visits.PATH + "/holds", wish), 400, "unknown-field", "colour");
    }

    @Test
    void namesEveryFieldThatIsMissing() {
        Answer answer = robin.post(Visits.PATH, Map.of());

        assertRefused(answer, 400, "invalid-request", "clinicId", "treatmentId", "therapistId", "start");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2026-02-30T10:00:00Z", "2026-11-24T09:40:00", "+1000000001-01-01T00:00:00Z"})
    void namesAStartThatIsNoInstant(String start) {
        Map<String, Object> wish = new HashMap<>(time.wish());
        wish.put("start", start);

        assertRefused(robin.post(Visits.PATH, wish), 400, "invalid-request", "start");
    }

    @Test
    void refusesABodyOver64KilobytesWhetherOrNotItSaysItsLength() {
        byte[] body = "{\"start\":\"%s\"}".formatted("x".repeat(64 * 1024)).getBytes(StandardCharsets.UTF_8);
        BodyPublisher inPieces = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));

        for (BodyPublisher large : List.of(BodyPublishers.ofByteArray(body), inPieces)) {
            assertRefused(robin.send("POST", Visits.PATH, large), 413, "body-too-large");
        }
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
        assertRefused(robin.get("/api/v1/availability?treatment=" + NOBODY), 400, "invalid-request", "clinic");
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

    @Test
    void refusesAMethodOrAFormatItDoesNotTake() {
        BodyPublisher wish = GatewayClient.json(time.wish());

        assertRefused(robin.send("DELETE", Visits.PATH, BodyPublishers.noBody()), 405, "method-not-allowed");
        assertRefused(
                robin.send("POST", Visits.PATH, wish, "Content-Type", "text/plain"), 415, "unsupported-media-type");
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
