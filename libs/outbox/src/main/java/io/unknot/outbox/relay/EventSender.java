package io.unknot.outbox.relay;

import io.unknot.service.trace.Trail;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;

/** Hands a batch to the broker and says which of it the broker has acknowledged. */
final class EventSender {

    private static final Logger LOG = LoggerFactory.getLogger(EventSender.class);

    private final KafkaOperations<String, String> kafka;
    private final String source;
    private final Trail trail;

    EventSender(KafkaOperations<String, String> kafka, String source, Trail trail) {
        this.kafka = kafka;
        this.source = source;
        this.trail = trail;
    }

    /**
     * The ids of the acknowledged rows. A row that fails holds back the rest of its key and nothing else; only when the
     * broker itself cannot be reached the batch ends there, because each further send would wait as long again.
     */
    List<Long> send(List<OutboxRow> rows) throws InterruptedException {
        var sent = new ArrayList<Long>();
        Set<UUID> heldBack = new HashSet<>();
        for (var round : InOrder.rounds(rows)) {
            var open =
                    round.stream().filter(row -> !heldBack.contains(row.key())).toList();
            var answers = hand(open);
            for (int i = 0; i < answers.size(); i++) {
                if (acknowledged(open.get(i), answers.get(i))) {
                    sent.add(open.get(i).id());
                } else {
                    heldBack.add(open.get(i).key());
                }
            }
            if (answers.size() < open.size()) {
                return sent;
            }
        }
        return sent;
    }

    /** One answer per row, fewer when the broker turned out to be unreachable. */
    private List<CompletableFuture<?>> hand(List<OutboxRow> rows) {
        var answers = new ArrayList<CompletableFuture<?>>();
        for (var row : rows) {
            var answer = hand(row);
            answers.add(answer);
            if (isUnreachable(answer)) {
                return answers;
            }
        }
        return answers;
    }

    private CompletableFuture<?> hand(OutboxRow row) {
        try {
            return kafka.send((row.place().isEmpty() ? row : row.onThe(trail)).toRecord(source));
        } catch (KafkaException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static boolean isUnreachable(CompletableFuture<?> answer) {
        return answer.isCompletedExceptionally()
                && NestedExceptionUtils.getMostSpecificCause(answer.exceptionNow()) instanceof TimeoutException;
    }

    private static boolean acknowledged(OutboxRow row, CompletableFuture<?> answer) throws InterruptedException {
        try {
            answer.get();
            return true;
        } catch (ExecutionException e) {
            LOG.warn(
                    "Event {} version {} is not sent yet: {}",
                    row.subject(),
                    row.version(),
                    String.valueOf(e.getCause()));
            return false;
        }
    }
}
