package io.unknot.notification.retention;

import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Messages that came to their end and were due longer ago than a period, by the database's clock. */
public interface OldMessages {

    /** Found are counted up to this. */
    int MOST_COUNTED = 100_000;

    /** How many there are now and when the oldest was due; changes nothing. */
    Mono<Found> find(Period keptFor);

    /** Does away with the oldest, so many at most, and what refers to them; how many those were. Inside a write. */
    Mono<Integer> removeSome(Period keptFor, int most);

    /** At most {@link #MOST_COUNTED}; the oldest of none is empty. */
    record Found(long count, Optional<Instant> oldest) {}
}
