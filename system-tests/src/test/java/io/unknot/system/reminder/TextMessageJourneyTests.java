package io.unknot.system.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Safety;
import io.unknot.system.chain.Visits;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.invariant.NotificationStore;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Somebody reads no mail, but has a telephone: the front desk books for them, and notes it. */
@WholeSystem
class TextMessageJourneyTests {

    private static final Map<String, Object> NO_MAILS = Map.of("stoppedChannels", List.of("email"));

    private final RunningSystem system;
    private final GatewayClient frontDesk;
    private final UUID client = UUID.randomUUID();
    private final TextMessages telephone;

    TextMessageJourneyTests(RunningSystem system) {
        this.system = system;
        this.frontDesk = system.signedIn("manager");
        this.telephone = new TextMessages(
                system, "+441632%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000)));
    }

    @Test
    void aTextBackConfirmsTheVisit() {
        UUID visit = reminded();

        assertThat(telephone.forge("no").status()).isBetween(400, 499);
        telephone.reply("Yes").expect(200);

        await("the answer")
                .until(() ->
                        show(visit).path("confirmedByClient").asString("none").equals("true"));
        assertThat(String.join(" ", telephone.heard()).toLowerCase(Locale.ROOT))
                .contains("reminder:")
                .doesNotContain("massage", "back", "therap", "pain", "sam whistler");
    }

    /** A visit of which a mail was to remind them: as they stopped mails meanwhile, a text message does. */
    private UUID reminded() {
        frontDesk
                .put(
                        "/api/v1/clients/" + client,
                        Map.of("name", "Sam Whistler", "email", client + "@example.org", "phone", telephone.phone()))
                .expect(201);
        new Safety(frontDesk).answer(client);
        FreeTime time = system.diary().aFreeTime(Offer.PAU);
        String preferences = "/api/v1/clients/" + client + "/notification-preferences";
        UUID visit =
                Visits.idOf(frontDesk.post(Visits.PATH, time.wishFor(client)).expect(201));
        await("the client is known")
                .until(() -> frontDesk.put(preferences, NO_MAILS).status() == 200);
        try (NotificationStore store = system.notificationStore()) {
            await("the plan to remind of " + visit).until(() -> store.remind(visit));
        }
        await("the reminder of " + visit)
                .until(() -> telephone.heard().stream().anyMatch(text -> text.startsWith("Reminder: ")));
        return visit;
    }

    private JsonNode show(UUID visit) {
        return frontDesk.get(Visits.PATH + "/" + visit).expect(200);
    }
}
