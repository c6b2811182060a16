package io.unknot.booking.waitlist.matching;

import io.unknot.schedule.time.Span;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Times given back, until they were offered to whoever waits for them. All of it inside a write. */
public interface FreedTimes {

    /** To be looked at once the write commits. */
    Mono<Void> add(UUID clinicId, UUID therapistId, Span visible);

    /** The first that is due and that no other write has, locked; empty when there is none. */
    Mono<FreedTime> lockNext();

    /** Whoever has an open wish that might be for some of it, longest waiting first; at most so many. */
    Mono<List<Candidate>> candidates(FreedTime freed, int limit);

    /** This start cannot be held for this wish: it is not tried again. */
    Mono<Void> passOver(FreedTime freed, UUID wishId, Instant start);

    /** To be looked at again in a minute. */
    Mono<Void> later(FreedTime freed);

    /** Nobody else waits for it. */
    Mono<Void> remove(FreedTime freed);
}
