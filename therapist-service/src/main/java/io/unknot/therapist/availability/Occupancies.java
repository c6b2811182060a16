package io.unknot.therapist.availability;

import java.util.Collection;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is taken, as far as booking-service has told it. */
public interface Occupancies {

    /** Takes this and nothing else for its appointment, whatever that had taken before. */
    Mono<Void> take(Occupancy occupancy);

    /** Gives back whatever the appointment had taken. */
    Mono<Void> free(UUID appointmentId);

    /** All that is still to come or going on, holds that have expired left out. */
    Flux<Occupancy> all();

    /** What these appointments take, as far as they take anything. */
    Flux<Occupancy> of(Collection<UUID> appointmentIds);
}
