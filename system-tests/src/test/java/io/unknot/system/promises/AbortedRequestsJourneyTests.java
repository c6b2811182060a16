package io.unknot.system.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Visits;
import io.unknot.system.gateway.Answer;
import io.unknot.system.invariant.BookingStore;
import io.unknot.system.invariant.Invariants;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** P4: callers hang up in the middle of their requests; nothing of them stays behind, and what they began is whole. */
@WholeSystem
class AbortedRequestsJourneyTests {

    private static final int CALLS = Measure.of(300, 10_000);
    private static final int AT_ONCE = 20;
    private static final int STARTS = 12;
    private static final Duration APART = Duration.ofMinutes(20);
    private static final long LONGEST_PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(60);

    private final RunningSystem system;
    private final FreeTime first;
    private final List<Caller> callers;

    AbortedRequestsJourneyTests(RunningSystem system) {
        this.system = system;
        this.first = system.diary().aFreeTime(Offer.TOM);
        this.callers = Caller.many(system.signedIn("frontdesk"), AT_ONCE);
    }

    @Test
    void aCallerWhoHangsUpLeavesNoConnectionAndNoTransactionOpen() {
        int aborted = 0;
        for (int calls = 0; calls < CALLS; calls += AT_ONCE) {
            aborted += hangUp(callAll());
        }

        assertThat(aborted).isPositive();
        try (Invariants invariants = system.invariants();
                BookingStore store = system.bookingStore()) {
            await("no transaction is left open")
                    .until(() -> store.openTransactions().isEmpty());
            await("every connection is back in the pool").until(() -> acquired() == 0);
            // Whether an aborted request was done, nobody was told: both are right, and half of it is not.
            cancelAll();
            invariants.awaitAll(List.of());
        }
    }

    private List<CompletableFuture<Answer>> callAll() {
        return callers.stream()
                .map(caller -> caller.ask(
                        Visits.PATH + "/holds",
                        first.later(
                                APART.multipliedBy(ThreadLocalRandom.current().nextInt(STARTS))),
                        UUID.randomUUID().toString()))
                .toList();
    }

    // Each at a moment of its own, most before the answer.
    private static int hangUp(List<CompletableFuture<Answer>> calls) {
        List<CompletableFuture<Answer>> left = new ArrayList<>(calls);
        int aborted = 0;
        for (CompletableFuture<Answer> call : left) {
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PATIENCE_NANOS / AT_ONCE));
            aborted += call.cancel(true) ? 1 : 0;
        }
        return aborted;
    }

    private double acquired() {
        return system.management("booking-service")
                .get("/actuator/prometheus")
                .text()
                .lines()
                .filter(line -> line.startsWith("r2dbc_pool_acquired_connections"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private void cancelAll() {
        Caller desk = callers.getFirst();
        String path = "%s?clinic=%s&from=%s&to=%s"
                .formatted(
                        Visits.PATH,
                        Offer.RIVERSIDE,
                        first.start(),
                        first.start().plus(APART.multipliedBy(STARTS)));
        desk.frontDesk().get(path).expect(200).path("appointments").values().stream()
                .filter(visit -> visit.path("therapistId")
                        .asString()
                        .equals(Offer.TOM.therapist().toString()))
                .filter(visit -> visit.path("state").asString().equals("held"))
                .map(Visits::idOf)
                .forEach(desk::cancel);
    }
}
