package io.unknot.system.promises;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.local.child.Child;
import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Visits;
import io.unknot.system.gateway.Answer;
import io.unknot.system.gateway.Refusals;
import io.unknot.system.invariant.Invariants;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** P3: one key, one booking, one answer, however often and however much at once it is asked for, and whoever dies. */
@WholeSystem
class OneAnswerJourneyTests {

    private static final int AT_ONCE = 100;
    private static final int ROUNDS = Measure.of(1, 10);

    private final RunningSystem system;
    private final Caller caller;
    private final List<UUID> booked = new ArrayList<>();

    OneAnswerJourneyTests(RunningSystem system) {
        this.system = system;
        this.caller = Caller.many(system.signedIn("frontdesk"), 1).getFirst();
    }

    @AfterEach
    void giveAllBackAndCheckAll() {
        system.process("booking-service").start();
        booked.forEach(caller::cancel);
        try (Invariants invariants = system.invariants()) {
            invariants.awaitAll(booked);
        }
    }

    @Test
    void aHundredAtOnceMakeOneBookingAndOneAnswer() {
        FreeTime time = system.diary().aFreeTime(Offer.TOM);
        String key = UUID.randomUUID().toString();

        List<Answer> answers = join(atOnce(time, key));
        String one = remember(Caller.untilAnswered(() -> caller.ask(Visits.PATH, time, key)));

        assertThat(answers).allSatisfy(answer -> {
            if (answer.status() == 201) {
                assertThat(answer.text()).isEqualTo(one);
            } else {
                Refusals.assertRefused(answer, 409, "request-in-flight");
                assertThat(answer.header("Retry-After")).isPresent();
            }
        });
        assertThat(answers).extracting(Answer::status).contains(201);
        Answer other = caller.ask(Visits.PATH, time.later(time.length()), key).join();
        Refusals.assertRefused(other, 422, "idempotency-key-reused");
    }

    @Test
    void whoGotNoAnswerAsksAgainAndHasOneBooking() {
        Child process = system.process("booking-service");
        for (int round = 0; round < ROUNDS; round++) {
            FreeTime time = system.diary().aFreeTime(Offer.TOM);
            String key = UUID.randomUUID().toString();

            List<CompletableFuture<Answer>> all = atOnce(time, key);
            CompletableFuture.anyOf(all.toArray(CompletableFuture[]::new)).join();
            process.kill();
            List<Answer> answers = join(all);
            process.start();
            String one = remember(Caller.untilAnswered(() -> caller.ask(Visits.PATH, time, key)));

            assertThat(answers)
                    .filteredOn(answer -> answer.status() == 201)
                    .extracting(Answer::text)
                    .allMatch(one::equals);
        }
    }

    private List<CompletableFuture<Answer>> atOnce(FreeTime time, String key) {
        return IntStream.range(0, AT_ONCE)
                .mapToObj(_ -> caller.ask(Visits.PATH, time, key))
                .toList();
    }

    private static List<Answer> join(List<CompletableFuture<Answer>> all) {
        return all.stream().map(CompletableFuture::join).toList();
    }

    private String remember(Answer answer) {
        booked.add(Visits.idOf(answer.expect(201)));
        return answer.text();
    }
}
