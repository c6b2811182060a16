package io.unknot.system.access;

import static io.unknot.system.gateway.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody knows how our services talk to each other, and can reach them. */
@WholeSystem
class ForgeryJourneyTests {

    private static final UUID ROBIN = UUID.fromString("00000000-0000-4000-8000-0000000000c1");

    private final RunningSystem system;
    private final GatewayClient visitor;
    private final Visits robins;
    private final Visits sams;

    ForgeryJourneyTests(RunningSystem system) {
        this.system = system;
        this.visitor = system.visitor();
        this.robins = new Visits(system.signedIn("client"));
        this.sams = new Visits(system.signedIn("client2"));
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

    private static Answer forged(GatewayClient who, String path, String token) {
        return who.send("GET", path, BodyPublishers.noBody(), "Authorization", token);
    }

    private Answer direct(String service, String path, String token) {
        URI address = URI.create(system.process(service).address());
        String[] headers = token.isEmpty() ? new String[0] : new String[] {"Authorization", token};
        return GatewayClient.past(address).send("GET", path, BodyPublishers.noBody(), headers);
    }
}
