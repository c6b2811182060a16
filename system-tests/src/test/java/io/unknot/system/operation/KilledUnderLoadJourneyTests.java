package io.unknot.system.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.local.child.Child;
import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Visits;
import io.unknot.system.gateway.Answer;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many book at once, and in the midst of it a process dies by SIGKILL. */
@WholeSystem
class KilledUnderLoadJourneyTests {

    private static final Duration APART = Duration.ofHours(1);

    private final RunningSystem system;
    private final GatewayClient sam;

    KilledUnderLoadJourneyTests(RunningSystem system) {
        this.system = system;
        this.sam = system.signedIn("client2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"booking-service", "postgres"})
    void whatWasAnsweredIsThereAndAskingAgainBooksWhatWasNot(String name) {
        Child process = system.process(name);
        List<Attempt> attempts = system.diary().twoWeeksOf(Offer.PAU, APART).stream()
                .map(time -> new Attempt(time, UUID.randomUUID().toString()))
                .toList();

        List<Answer> answers = allAtOnce(attempts, process);
        process.start();

        // Whoever got no answer, or a late one, knows nothing: asking again with the same key tells.
        for (int i = 0; i < answers.size(); i++) {
            Answer first = answers.get(i);
            Answer again = attempts.get(i).send(sam).join();
            new Visits(sam).cancel(Visits.idOf(again.expect(201)));
            assertThat(again.text()).isEqualTo(first.status() == 201 ? first.text() : again.text());
        }
        assertThat(answers).extracting(Answer::status).contains(201).isSubsetOf(201, 503, 504);
    }

    private List<Answer> allAtOnce(List<Attempt> attempts, Child process) {
        List<CompletableFuture<Answer>> all =
                attempts.stream().map(attempt -> attempt.send(sam)).toList();
        CompletableFuture.anyOf(all.toArray(CompletableFuture[]::new)).join();
        process.kill();
        return all.stream().map(CompletableFuture::join).toList();
    }

    private record Attempt(FreeTime time, String key) {
        CompletableFuture<Answer> send(GatewayClient who) {
            return who.postAtOnce(Visits.PATH, time.wish(), "Idempotency-Key", key);
        }
    }
}
