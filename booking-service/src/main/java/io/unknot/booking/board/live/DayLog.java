package io.unknot.booking.board.live;

import io.unknot.schedule.time.Span;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What has changed on the days of clinics, as the database kept it. */
public interface DayLog {

    /** How long changes are kept. */
    Duration KEPT = Duration.ofHours(24);

    /** Up to where everything is known now. */
    Mono<Heard> now();

    /**
     * What concerns the clinic's day and was written by this transaction or a later one, in the order it was written; at
     * most so many. Some of it may have been read before: what a transaction wrote that is older than one still running.
     */
    Mono<Passage> since(UUID clinicId, Span day, long transaction, int limit);

    /** Forgets what is older than {@link #KEPT}, at most so much; says how much it was. */
    Mono<Long> forget(int limit);

    /** What was found, and up to where all is known with it. */
    record Passage(List<LoggedChange> changes, Heard heard) {
        public Passage {
            changes = List.copyOf(changes);
        }
    }
}
