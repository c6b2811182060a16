package io.unknot.therapist.availability;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What is taken, as far as booking-service has told it. */
public interface Occupancies {

    /** Takes these, all of one visit, and nothing else for it, whatever it had taken before. */
    Mono<Void> take(List<Occupancy> ofOneVisit);

    /** Takes this and nothing else for its visit. */
    default Mono<Void> take(Occupancy occupancy) {
        return take(List.of(occupancy));
    }

    /** Gives back whatever the visit had taken. */
    Mono<Void> free(UUID visitId);

    /** Forgets at most so many of those that ended before the instant; how many it forgot. */
    Mono<Long> forget(Instant endedBefore, int limit);
}
