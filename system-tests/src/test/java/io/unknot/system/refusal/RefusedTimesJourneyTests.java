package io.unknot.system.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.system.chain.Catalogue;
import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Visits;
import io.unknot.system.gateway.Answer;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.gateway.Refusals;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Times no visit can be at, and visits nobody can give: Mara starts at eight and works here until four. */
@WholeSystem
@TestInstance(Lifecycle.PER_CLASS)
class RefusedTimesJourneyTests {

    private final RunningSystem system;
    private final GatewayClient robin;
    private final FreeTime time;

    RefusedTimesJourneyTests(RunningSystem system) {
        this.system = system;
        this.robin = system.signedIn("client");
        this.time = system.diary().aFreeTime(Offer.MARA);
    }

    @ParameterizedTest
    @CsvSource({
        "in-the-past, -P100D",
        "too-far-ahead, P364D",
        "off-grid, PT7M",
    })
    void refusesATimeNoVisitCanBeAt(String reason, Duration away) {
        JsonNode problem = refused(time.later(away));

        assertThat(Refusals.reasons(problem)).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({"outside-shift, 17:00", "clinic-closed, 21:00", "clinic-closed, 07:00"})
    void refusesAnHourAtWhichNobodyWorks(String reason, LocalTime hour) {
        Duration away = Duration.between(time.localStart().toLocalTime(), hour);

        assertThat(Refusals.reasons(refused(time.later(away)))).contains(reason);
    }

    @Test
    void refusesATreatmentTheTherapistDoesNotGive() {
        JsonNode problem = refused(time.with(Offer.MARA.withTreatment(Offer.FRICTION)));

        assertThat(Refusals.reasons(problem)).containsExactly("treatment-not-offered");
    }

    @Test
    void refusesATreatmentNoRoomIsMadeForAndGivesEveryReasonAtOnce() {
        UUID inWater = new Catalogue(system.signedIn("manager")).addTreatment("roomFeatures", List.of("pool"));
        FreeTime wanted = time.with(Offer.MARA.withTreatment(inWater)).later(Duration.ofMinutes(7));
        await("booking-service hears of it")
                .until(() -> robin.post(Visits.PATH, wanted.wish()).status() == 422);

        assertThat(Refusals.reasons(refused(wanted)))
                .containsExactlyInAnyOrder("no-fitting-room", "treatment-not-offered", "off-grid");
    }

    @Test
    void offersTheNearestFreeTimesInPlaceOfARefusedOne() {
        JsonNode alternatives = refused(time.later(Duration.ofMinutes(7))).path("alternatives");

        assertThat(alternatives.values()).hasSize(3);
        assertThat(alternatives.values())
                .anyMatch(near ->
                        near.path("start").asString().equals(time.start().toString()));
    }

    @Test
    void refusesWhatNobodyKnows() {
        UUID nobody = UUID.randomUUID();

        for (String path : List.of(Visits.PATH, Visits.PATH + "/holds")) {
            Refusals.assertRefused(post(path, Offer.MARA.withClinic(nobody)), 400, "unknown-clinic", "clinicId");
            Refusals.assertRefused(
                    post(path, Offer.MARA.withTreatment(nobody)), 400, "unknown-treatment", "treatmentId");
            Refusals.assertRefused(
                    post(path, Offer.MARA.withTherapist(nobody)), 400, "unknown-therapist", "therapistId");
        }
    }

    @Test
    void refusesAClientNobodyKnows() {
        GatewayClient frontDesk = system.signedIn("frontdesk");

        Answer answer = frontDesk.post(Visits.PATH, time.wishFor(UUID.randomUUID()));

        Refusals.assertRefused(answer, 400, "unknown-client", "clientId");
    }

    private JsonNode refused(FreeTime wanted) {
        Refusals.assertRefused(robin.post(Visits.PATH + "/holds", wanted.wish()), 422, "not-bookable");
        return Refusals.assertRefused(robin.post(Visits.PATH, wanted.wish()), 422, "not-bookable");
    }

    private Answer post(String path, Offer offer) {
        return robin.post(path, time.with(offer).wish());
    }
}
