package io.unknot.system.away;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Safety;
import io.unknot.system.chain.Visits;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Sana has two visits on a day, and then cannot come. */
@WholeSystem
class TimeOffJourneyTests {

    private static final Duration APART = Duration.ofMinutes(90);

    private final RunningSystem system;
    private final GatewayClient manager;
    private final Visits visits;
    private final FreeTime first;
    private final String timeOff = "/api/v1/time-off/" + UUID.randomUUID();
    private List<UUID> booked = List.of();

    TimeOffJourneyTests(RunningSystem system) {
        this.system = system;
        this.manager = system.signedIn("manager");
        this.visits = new Visits(manager);
        this.first = system.diary().aFreeTime(Offer.SANA);
    }

    @BeforeEach
    void twoVisitsAreBooked() {
        booked = Stream.of(first, first.later(APART)).map(this::bookForSomebody).toList();
        await("search knows of them")
                .until(() -> !system.diary().offers(first) && !system.diary().offers(first.later(APART)));
    }

    @AfterEach
    void sanaIsBack() {
        manager.send("DELETE", timeOff, BodyPublishers.noBody());
        booked.forEach(visits::cancel);
    }

    @Test
    void everyVisitIsMovedInOneRequestAndNothingIsLeftToResolve() {
        JsonNode off = manager.put(timeOff, theWholeDay()).expect(201);
        assertThat(off.path("conflicts").path("count").asInt()).isEqualTo(2);
        assertThat(booked)
                .allSatisfy(visit ->
                        assertThat(shown(visit).path("state").asString()).isEqualTo("booked"));

        JsonNode allAtOnce = await("a place for each")
                .until(this::allAtOnce, all -> all.path("moves").size() == 2);
        manager.post(Visits.PATH + "/moves", allAtOnce).expect(200);

        assertThat(allAtOnce.path("moves").values()).allSatisfy(move -> {
            JsonNode visit = shown(UUID.fromString(move.path("appointmentId").asString()));
            assertThat(visit.path("state").asString()).isEqualTo("booked");
            for (String field : List.of("start", "therapistId", "clinicId")) {
                assertThat(visit.path(field)).isEqualTo(move.path(field));
            }
        });
        await("nothing is left to resolve").untilAsserted(() -> {
            JsonNode left = conflicts();
            assertThat(left.path("conflicts").isEmpty()).isTrue();
            assertThat(left.path("elsewhere").asInt()).isZero();
        });
    }

    @Test
    void aVisitThatIsCancelledInsteadIsNotLeftToResolve() {
        manager.put(timeOff, theWholeDay()).expect(201);

        visits.cancel(booked.getFirst());

        await("only the other is left")
                .untilAsserted(() -> assertThat(conflicts().path("conflicts").values())
                        .extracting(conflict -> conflict.path("appointmentId").asString())
                        .containsExactly(booked.getLast().toString()));
    }

    private UUID bookForSomebody(FreeTime time) {
        UUID client = UUID.randomUUID();
        new Safety(manager).welcome(client);
        return Visits.idOf(manager.post(Visits.PATH, time.wishFor(client)).expect(201));
    }

    private JsonNode allAtOnce() {
        return conflicts().path("allAtOnce");
    }

    private JsonNode conflicts() {
        return manager.get(timeOff + "/conflicts").expect(200);
    }

    private JsonNode shown(UUID visit) {
        return visits.show(visit).expect(200);
    }

    private Map<String, Object> theWholeDay() {
        String day = first.localStart().toLocalDate().toString();
        return Map.of("therapistId", Offer.SANA.therapist(), "firstDay", day, "lastDay", day, "reason", "training");
    }
}
