package io.unknot.therapist.availability;

import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What is taken, as far as booking-service has told it. */
public interface Occupancies {

    /** Takes this and nothing else for its appointment, whatever that had taken before. */
    Mono<Void> take(Occupancy occupancy);

    /** Gives back whatever the appointment had taken. */
    Mono<Void> free(UUID appointmentId);

    /** Forgets at most so many of those that ended before the instant; how many it forgot. */
    Mono<Long> forget(Instant endedBefore, int limit);
}
