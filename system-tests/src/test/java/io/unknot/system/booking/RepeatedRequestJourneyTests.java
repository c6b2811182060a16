package io.unknot.system.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Visits;
import io.unknot.system.gateway.Answer;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.gateway.Refusals;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@WholeSystem
class RepeatedRequestJourneyTests {

    private final GatewayClient robin;
    private final FreeTime time;
    private final String key = UUID.randomUUID().toString();

    RepeatedRequestJourneyTests(RunningSystem system) {
        this.robin = system.signedIn("client");
        this.time = system.diary().aFreeTime(Offer.MARA);
    }

    @Test
    void theSameRequestAgainGetsTheFirstAnswerAgain() {
        Answer first = book(time);
        Answer again = book(time);

        first.expect(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        book(time).expect(201);

        Refusals.assertRefused(book(time.later(time.length())), 422, "idempotency-key-reused");
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        Answer answer = robin.postAtOnce(Visits.PATH, time.wish(), "Idempotency-Key", "k".repeat(256))
                .join();

        Refusals.assertRefused(answer, 400, "invalid-request", "Idempotency-Key");
    }

    @Test
    void manyOfTheSameAtOnceMakeOneBooking() {
        List<CompletableFuture<Answer>> all = Stream.generate(
                        () -> robin.postAtOnce(Visits.PATH, time.wish(), "Idempotency-Key", key))
                .limit(20)
                .toList();

        assertThat(all).extracting(CompletableFuture::join).allSatisfy(answer -> {
            if (answer.status() == 201) {
                assertThat(answer.text()).isEqualTo(book(time).text());
            } else {
                Refusals.assertRefused(answer, 409, "request-in-flight");
                assertThat(answer.header("Retry-After")).isPresent();
            }
        });
        assertThat(book(time).status()).isEqualTo(201);
    }

    private Answer book(FreeTime wanted) {
        return robin.postAtOnce(Visits.PATH, wanted.wish(), "Idempotency-Key", key)
                .join();
    }
}
