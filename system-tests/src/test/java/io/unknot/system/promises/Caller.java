package io.unknot.system.promises;

import static org.awaitility.Awaitility.await;

import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Safety;
import io.unknot.system.chain.Visits;
import io.unknot.system.gateway.Answer;
import io.unknot.system.gateway.GatewayClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Somebody on the phone, for whom the front desk asks; and asks again under the same key when no answer comes. */
record Caller(GatewayClient frontDesk, UUID client) {

    private static final Set<Integer> UNKNOWN = Set.of(0, 502, 503, 504);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** So many, whom the clinic knows. */
    static List<Caller> many(GatewayClient frontDesk, int count) {
        return Stream.generate(() -> new Caller(frontDesk, UUID.randomUUID()))
                .limit(count)
                .peek(Caller::isKnown)
                .toList();
    }

    private void isKnown() {
        new Safety(frontDesk).welcome(client);
    }

    /** Without waiting. */
    CompletableFuture<Answer> ask(String path, FreeTime time, String key) {
        return frontDesk.postAtOnce(path, time.wishFor(client), "Idempotency-Key", key);
    }

    /** What came of it, however often that has to be asked. */
    Answer book(FreeTime time) {
        String key = UUID.randomUUID().toString();
        return untilAnswered(() -> ask(Visits.PATH, time, key));
    }

    /** For ten minutes. */
    Answer hold(FreeTime time) {
        String key = UUID.randomUUID().toString();
        return untilAnswered(() -> ask(Visits.PATH + "/holds", time, key));
    }

    /** Under a key of its own. */
    Request confirmation(UUID visit) {
        String key = UUID.randomUUID().toString();
        return () ->
                frontDesk.postAtOnce(Visits.PATH + "/" + visit + "/confirmation", Map.of(), "Idempotency-Key", key);
    }

    Answer cancel(UUID visit) {
        String key = UUID.randomUUID().toString();
        return untilAnswered(() ->
                frontDesk.postAtOnce(Visits.PATH + "/" + visit + "/cancellation", Map.of(), "Idempotency-Key", key));
    }

    /** Asks until there is an answer that says what has happened. */
    static Answer untilAnswered(Request request) {
        return await("an answer")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .until(() -> answer(request.send()), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<Answer> answer(CompletableFuture<Answer> sent) {
        return sent.<Optional<Answer>>handle(
                        (answer, failure) -> Optional.ofNullable(answer).filter(_ -> failure == null))
                .join()
                .filter(answer -> !UNKNOWN.contains(answer.status()))
                .filter(answer -> !answer.text().contains("request-in-flight"));
    }

    /** Something that may be sent again without doing it twice. */
    @FunctionalInterface
    interface Request {
        CompletableFuture<Answer> send();

        /** Without waiting. */
        default Sent atOnce() {
            return new Sent(this, send());
        }
    }

    /** Something that is under way. */
    record Sent(Request request, CompletableFuture<Answer> first) {

        /** What came of it, however often that has to be asked. */
        Answer answered() {
            return answer(first).orElseGet(() -> untilAnswered(request));
        }
    }
}
