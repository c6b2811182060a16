package io.unknot.system.refusal;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WholeSystem
@TestInstance(Lifecycle.PER_CLASS)
class BadBodyJourneyTests {

    private final GatewayClient robin;
    private final FreeTime time;

    BadBodyJourneyTests(RunningSystem system) {
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
    void refusesAMethodOrAFormatItDoesNotTake() {
        BodyPublisher wish = GatewayClient.json(time.wish());

        assertRefused(robin.send("DELETE", Visits.PATH, BodyPublishers.noBody()), 405, "method-not-allowed");
        assertRefused(
                robin.send("POST", Visits.PATH, wish, "Content-Type", "text/plain"), 415, "unsupported-media-type");
    }
}
