package io.unknot.outbox.replay.web;

import io.unknot.service.problem.Problem;
import io.unknot.service.problem.ProblemTranslator;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** A broker that is away is nobody's mistake and passes: 503. */
final class BrokerProblems implements ProblemTranslator {

    @Override
    public @Nullable Problem translate(Throwable failure) {
        return failure instanceof KafkaException || failure instanceof org.springframework.kafka.KafkaException
                ? Problem.of(503, "service-unavailable", "The service cannot reach its dead letters right now")
                        .next("Try again in a moment.")
                : null;
    }
}
