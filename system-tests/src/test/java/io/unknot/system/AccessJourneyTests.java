package io.unknot.system;

import static io.unknot.system.gateway.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Visits;
import io.unknot.system.gateway.Answer;
import io.unknot.system.gateway.ForgedToken;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
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
        await().until(() -> !robins.messages(visit).isEmpty());

        assertRefused(sams.show(visit), 404, "unknown-appointment");
        assertRefused(sams.showMessages(visit), 404, "not-found");
        assertRefused(
                sams.who().post(Visits.PATH + "/" + visit + "/cancellation", Map.of()), 404, "unknown-appointment");
        assertRefused(sams.who().get("/api/v1/clients/" + ROBIN), 404, "unknown-client");
        assertThat(robins.show(visit).expect(200).path("state").asString()).isEqualTo("booked");
    }

    @Test
    void onlyAManagerChangesTheChain() {
        String path = "/api/v1/clinics/" + UUID.randomUUID();
        Map<String, Object> clinic = visitorsView("/api/v1/clinics/" + Offer.RIVERSIDE);

        assertRefused(visitor.put(path, clinic), 401, "login-needed");
        assertRefused(robins.who().put(path, clinic), 403, "not-allowed");
        assertRefused(system.signedIn("frontdesk").put(path, clinic), 403, "not-allowed");
    }

    @Test
    void noServiceAnswersWithoutTheGatewaysToken() {
        for (String service : RunningSystem.SERVICES) {
            for (String path : List.of("/api/v1/clinics", Visits.PATH, "/internal/contacts/" + ROBIN)) {
                assertRefused(direct(service, path, ""), 401, "token-missing");
                assertRefused(direct(service, path, ForgedToken.signed(service, ROBIN)), 401, "token-missing");
                assertRefused(direct(service, path, ForgedToken.unsigned(service, ROBIN)), 401, "token-missing");
            }
        }
    }

    @Test
    void aForgedTokenThroughTheGatewayChangesNothing() {
        UUID visit = robins.book(system.diary().aFreeTime(Offer.MARA));
        String path = Visits.PATH + "/" + visit;

        for (String token :
                List.of(ForgedToken.signed("booking-service", ROBIN), ForgedToken.unsigned("booking-service", ROBIN))) {
            assertRefused(forged(visitor, path, token), 401, "login-needed");
            assertRefused(forged(sams.who(), path, token), 404, "unknown-appointment");
            assertThat(forged(visitor, "/api/v1/clinics", token).status()).isEqualTo(200);
        }
    }

    @Test
    void whatServicesTellEachOtherIsNotRouted() {
        assertRefused(robins.who().get("/internal/contacts/" + ROBIN), 404, "not-found");
        assertRefused(robins.who().get("/actuator/health"), 404, "not-found");
    }

    private Map<String, Object> visitorsView(String path) {
        return visitor.get(path)
                .expect(200)
                .propertyStream()
                .filter(field -> !List.of("id", "version").contains(field.getKey()))
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Answer forged(GatewayClient who, String path, String token) {
        return who.send("GET", path, BodyPublishers.noBody(), "Authorization", token);
    }

    private Answer direct(String service, String path, String token) {
        URI address = URI.create(system.process(service).address());
        String[] headers = token.isEmpty() ? new String[0] : new String[] {"Authorization", token};
        return GatewayClient.past(address).send("GET", path, BodyPublishers.noBody(), headers);
    }
}
