package io.unknot.system.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.system.chain.Catalogue;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Visits;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.leak.Leaks;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody whose name, address and phone occur nowhere else: where they turn up, they have leaked. */
@WholeSystem
class PrivacyJourneyTests {

    private static final String CLIENT = "/api/v1/clients/00000000-0000-4000-8000-0000000000c2";
    private static final String NAME = "Zephyrine Quillmark";
    private static final String MAIL = "zq7f3kx";
    private static final String PHONE = "447700900731";
    private static final List<String> MARKS = List.of("Zephyrine", "Quillmark", MAIL, PHONE);

    private final RunningSystem system;
    private final GatewayClient client;
    private final Map<String, Object> before;

    PrivacyJourneyTests(RunningSystem system) {
        this.system = system;
        this.client = system.signedIn("client2");
        this.before = new Catalogue(client).contentOf(CLIENT);
    }

    @AfterEach
    void somebodyElseAgain() {
        client.put(CLIENT, before).expect(200);
    }

    @Test
    void whoSomebodyIsStaysInOneDatabaseAndInTheirMail() {
        client.put(CLIENT, person(MAIL + "@example.org")).expect(200);
        UUID visit = bookAndCancel();
        sendNonsense();

        assertThat(system.mailbox().about(visit))
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.full()).contains(NAME, MAIL));
        Leaks leaks = new Leaks(system);
        await("traces of it have come")
                .until(() -> !leaks.inTraces(visit.toString()).isEmpty());
        assertThat(leaks.inTopicsAndLogs(visit.toString()))
                .as("the visit itself is found")
                .isNotEmpty();
        for (String mark : MARKS) {
            assertThat(leaks.inTopicsAndLogs(mark)).as(mark).isEmpty();
            assertThat(leaks.inMetrics(mark)).as(mark).isEmpty();
            assertThat(leaks.inTraces(mark)).as(mark).isEmpty();
        }
    }

    private UUID bookAndCancel() {
        Visits visits = new Visits(client);
        UUID visit = visits.book(system.diary().aFreeTime(Offer.TOM));
        system.mailbox().awaitMail(visit, "REQUEST");
        visits.cancel(visit);
        system.mailbox().awaitMail(visit, "CANCEL");
        return visit;
    }

    // What is refused is what gets logged most easily.
    private void sendNonsense() {
        assertThat(client.put(CLIENT, person(MAIL + " at home")).status()).isEqualTo(400);
        String broken = "{\"name\":\"" + NAME + "\",\"email\":" + MAIL;
        assertThat(client.send("PUT", CLIENT, BodyPublishers.ofString(broken)).status())
                .isEqualTo(400);
        assertThat(client.get("/api/v1/clients/" + MAIL).status()).isEqualTo(400);
        assertThat(client.get("/api/v1/nothing?name=" + MAIL).status()).isEqualTo(404);
    }

    private static Map<String, Object> person(String email) {
        return Map.of("name", NAME, "email", email, "phone", "+" + PHONE);
    }
}
