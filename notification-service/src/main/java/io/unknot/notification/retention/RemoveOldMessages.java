package io.unknot.notification.retention;

import io.unknot.notification.retention.OldMessages.Found;
import io.unknot.outbox.Writes;
import java.time.LocalDate;
import java.time.Period;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Shows what has been kept long enough, and does away with it: a bounded number a time, each batch one write, so that nobody
 * waits long for a lock and what is interrupted goes on at the next time.
 */
@Component
public class RemoveOldMessages {

    static final int BATCH = 200;
    static final int BATCHES = 10;

    private static final Logger log = LoggerFactory.getLogger(RemoveOldMessages.class);
    private static final LocalDate SOME_DAY = LocalDate.EPOCH;

    private final OldMessages messages;
    private final Writes writes;
    private final Period keptFor;

    /** @param keptFor at least a day after they were due */
    RemoveOldMessages(OldMessages messages, Writes writes, @Value("${unknot.retention.messages:P2Y}") Period keptFor) {
        if (SOME_DAY.plus(keptFor).isBefore(SOME_DAY.plusDays(1))) {
            throw new IllegalArgumentException("unknot.retention.messages: at least a day");
        }
        this.messages = messages;
        this.writes = writes;
        this.keptFor = keptFor;
    }

    /** For how long messages are kept after they were due. */
    public Period keptFor() {
        return keptFor;
    }

    /** What would go; nothing does. */
    public Mono<Found> look() {
        return messages.find(keptFor);
    }

    /** At most 2,000 go, the oldest first; how many did. */
    public Mono<Integer> remove() {
        return batches(0, 0)
                .doOnNext(count -> log.info("{} messages that were due more than {} ago are gone", count, keptFor));
    }

    private Mono<Integer> batches(int done, int gone) {
        return writes.write(messages.removeSome(keptFor, BATCH))
                .flatMap(count -> count < BATCH || done + 1 == BATCHES
                        ? Mono.just(gone + count)
                        : batches(done + 1, gone + count));
    }
}
