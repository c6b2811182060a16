package io.unknot.system.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Visits;
import io.unknot.system.gateway.Answer;
import io.unknot.system.gateway.Refusals;
import io.unknot.system.invariant.BookingStore;
import io.unknot.system.invariant.Invariants;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** P5: a hold lasts ten minutes by the database's clock, and at its very end it is confirmed or it has lapsed. */
@WholeSystem
class HoldBoundaryJourneyTests {

    private static final int ROUNDS = Measure.of(2, 300);
    private static final int RACES = 40;
    private static final Duration APART = Duration.ofHours(1);
    private static final Duration END_WITHIN = Duration.ofSeconds(3);

    private final RunningSystem system;
    private final BookingStore store;
    private final List<FreeTime> times;
    private final List<Caller> callers;
    private final List<UUID> standing = new ArrayList<>();
    private final List<UUID> confirmed = new ArrayList<>();

    HoldBoundaryJourneyTests(RunningSystem system) {
        this.system = system;
        this.store = system.bookingStore();
        this.times = system.diary().twoWeeksOf(Offer.PAU, APART).stream()
                .limit(RACES)
                .toList();
        this.callers = Caller.many(system.signedIn("manager"), times.size());
    }

    @AfterEach
    void giveAllBackAndCheckAll() {
        cancelAll();
        store.close();
        try (Invariants invariants = system.invariants()) {
            invariants.awaitAll(confirmed);
        }
    }

    @Test
    void aHoldLastsTenMinutesByTheDatabasesClock() {
        Instant before = store.now();
        JsonNode held = callers.getFirst().hold(times.getFirst()).expect(201);
        Instant after = store.now();
        standing.add(Visits.idOf(held));

        assertThat(Instant.parse(held.path("holdExpiresAt").asString()).minus(Duration.ofMinutes(10)))
                .isBetween(before, after);
    }

    @Test
    void atItsEndAHoldIsConfirmedOrLapsedAndNeverBoth() {
        for (int round = 0; round < ROUNDS; round++) {
            Map<UUID, FreeTime> held = holdAll();
            store.endHoldsWithin(END_WITHIN, held.keySet());

            Map<UUID, Answer> answers = confirmAll(held);

            answers.forEach((visit, answer) -> {
                if (answer.status() == 200) {
                    standing.add(visit);
                    confirmed.add(visit);
                } else {
                    Refusals.assertRefused(answer, 410, "hold-expired");
                }
            });
            await("each is what its answer said")
                    .untilAsserted(() -> answers.forEach((visit, answer) ->
                            assertThat(stateOf(visit)).isEqualTo(answer.status() == 200 ? "booked" : "expired")));
            someLapsedTimeIsFree(held, answers);
            cancelAll();
        }
    }

    private void cancelAll() {
        standing.forEach(callers.getFirst()::cancel);
        standing.clear();
    }

    private Map<UUID, FreeTime> holdAll() {
        Map<UUID, FreeTime> held = new HashMap<>();
        for (int i = 0; i < times.size(); i++) {
            held.put(Visits.idOf(callers.get(i).hold(times.get(i)).expect(201)), times.get(i));
        }
        return held;
    }

    // All over the seconds in which they end.
    private Map<UUID, Answer> confirmAll(Map<UUID, FreeTime> held) {
        Map<UUID, Caller.Sent> calls = new HashMap<>();
        held.keySet().forEach(visit -> {
            LockSupport.parkNanos(END_WITHIN.toNanos() / RACES);
            calls.put(visit, callers.getFirst().confirmation(visit).atOnce());
        });
        Map<UUID, Answer> answers = new HashMap<>();
        calls.forEach((visit, call) -> answers.put(visit, call.answered()));
        return answers;
    }

    private void someLapsedTimeIsFree(Map<UUID, FreeTime> held, Map<UUID, Answer> answers) {
        List<FreeTime> free = new ArrayList<>();
        answers.forEach((visit, answer) -> {
            if (answer.status() == 410) {
                free.addAll(Stream.ofNullable(held.get(visit)).toList());
            }
        });
        free.stream().limit(3).forEach(time -> {
            UUID visit = Visits.idOf(callers.getLast().book(time).expect(201));
            standing.add(visit);
            confirmed.add(visit);
        });
    }

    private String stateOf(UUID visit) {
        return callers.getFirst()
                .frontDesk()
                .get(Visits.PATH + "/" + visit)
                .expect(200)
                .path("state")
                .asString();
    }
}
