package io.unknot.system.care;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.local.demo.SafetyAnswers;
import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Visits;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.invariant.BookingStore;
import io.unknot.system.leak.Leaks;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is said of somebody's health, in words that occur nowhere else: where they turn up, they have leaked. */
@WholeSystem
class HealthSecretsJourneyTests {

    private static final String COMPLAINT = "wvq7x-complaint";
    private static final String PHYSICIAN = "wvq7x physician";
    private static final String CLEARED = "wvq7x cleared";
    private static final String AREA = "wvq7x area";
    private static final String POSITION = "wvq7x position";
    private static final String OPEN_TO_ALL = "chronic-low-back-pain";
    private static final String MARK = "wvq7x";

    private final RunningSystem system;
    private final GatewayClient manager;
    private final BookingStore store;
    private final UUID client = UUID.randomUUID();
    private final String path = "/api/v1/clients/" + client;

    HealthSecretsJourneyTests(RunningSystem system) {
        this.system = system;
        this.manager = system.signedIn("manager");
        this.store = system.bookingStore();
    }

    @AfterEach
    void theStoreIsClosed() {
        store.close();
    }

    @Test
    void whatIsSaidOfHealthIsReadableToNobodyButThoseItIsSaidTo() {
        manager.put(path, Map.of("name", "A client", "email", client + "@example.org"))
                .expect(201);
        JsonNode screening = manager.post(path + "/screenings", troubled()).expect(201);
        assertThat(screening.path("outcome").asString()).isEqualTo("red");
        manager.post(
                        path + "/clearance",
                        Map.of(
                                "until", store.now().plus(Duration.ofDays(30)),
                                "physician", PHYSICIAN,
                                "note", CLEARED))
                .expect(201);
        UUID visit = book();
        likes();
        sendNonsense(visit);

        Leaks leaks = new Leaks(system);
        assertThat(leaks.inTopicsAndLogs(visit.toString()))
                .as("the visit itself is found")
                .isNotEmpty();
        assertThat(leaks.inDatabases(OPEN_TO_ALL))
                .as("what a treatment is good for is found")
                .isNotEmpty();
        assertThat(leaks.inTopicsAndLogs(MARK)).isEmpty();
        assertThat(leaks.inDatabases(MARK)).isEmpty();
        assertThat(leaks.inMetrics(MARK)).isEmpty();
        assertThat(read()).contains(COMPLAINT, AREA, POSITION);
        new Visits(manager).cancel(visit);
    }

    private JsonNode troubled() {
        JsonNode questions = manager.get(SafetyAnswers.QUESTIONS).expect(200);
        ObjectNode body = JsonMapper.shared().valueToTree(SafetyAnswers.untroubled(questions));
        body.put("complaint", COMPLAINT).withObject("/answers").put("fever", "yes");
        return body;
    }

    private UUID book() {
        FreeTime time = system.diary().aFreeTime(Offer.PAU);
        UUID visit = Visits.idOf(manager.post(Visits.PATH, time.wishFor(client)).expect(201));
        store.begin(visit, store.now().plus(Duration.ofHours(1)));
        manager.post(Visits.PATH + "/" + visit + "/scores", Map.of("moment", "before", "pain", 9))
                .expect(201);
        store.begin(visit, time.start());
        return visit;
    }

    private void likes() {
        manager.put(path + "/preferences", Map.of("areasToAvoid", List.of(AREA), "positions", List.of(POSITION)))
                .expect(200);
    }

    // What is refused is what gets logged most easily.
    private void sendNonsense(UUID visit) {
        Stream.of(
                        path + "/screenings",
                        path + "/clearance",
                        path + "/preferences",
                        Visits.PATH + "/" + visit + "/scores")
                .forEach(address -> {
                    String method = address.endsWith("preferences") ? "PUT" : "POST";
                    var broken = BodyPublishers.ofString("{\"note\":\"" + CLEARED + "\",\"pain\":" + MARK);
                    assertThat(manager.send(method, address, broken).status()).isEqualTo(400);
                    var unknown = GatewayClient.json(Map.of(MARK, CLEARED));
                    assertThat(manager.send(method, address, unknown).status()).isEqualTo(400);
                });
    }

    private String read() {
        return manager.get(path + "/screenings").text()
                + manager.get(path + "/preferences").text();
    }
}
