package io.unknot.booking.retention;

import io.unknot.booking.audit.By;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Things of one kind that have been kept for longer than their period, by the database's clock. */
public interface Outdated {

    /** Found are counted up to this. */
    int MOST_COUNTED = 100_000;

    /** A word such as {@code idle-clients}, which the period is configured by. */
    String kind();

    /** How long they are kept, at least a day. */
    Period keptFor();

    /** How many there are now and since when the oldest is there; changes nothing. */
    Mono<Found> find();

    /** Does away with the oldest, so many at most, and says how many those were; inside a write of its own. */
    Mono<Integer> removeSome(int most, By by);

    /** At most {@link #MOST_COUNTED}; the oldest of none is empty. */
    record Found(long count, Optional<Instant> oldest) {}
}
