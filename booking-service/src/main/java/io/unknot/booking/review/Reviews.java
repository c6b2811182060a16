package io.unknot.booking.review;

import io.unknot.booking.client.Belongings.Merge;
import io.unknot.booking.review.Review.State;
import io.unknot.service.access.ClinicScope;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All reviews. */
public interface Reviews {

    /** Of a visit; empty when it has none. The caller must know that the asker may know of the visit. */
    Mono<Review> of(UUID appointmentId);

    /** As {@link #of}, locked until the surrounding write ends. */
    Mono<Review> lockOf(UUID appointmentId);

    /** Locked until the surrounding write ends; empty outside the scope. */
    Mono<Review> lock(UUID id, ClinicScope clinics);

    /** Adds a first one; false when its visit has one already. */
    Mono<Boolean> add(Review review);

    /** Replaces the version before; any other version is an error. */
    Mono<Void> save(Review review);

    /** In a state, the newest first: all of the scope, or those older than one of them; at most so many. */
    Flux<Review> in(State state, ClinicScope clinics, Optional<UUID> before, int limit);

    /** What everybody may read about a therapist, as {@link #in}. */
    Flux<Review> publishedAbout(UUID therapistId, Optional<UUID> before, int limit);

    /** Inside a merge: what the one client wrote is the other's. */
    Mono<Void> handOn(Merge merge);
}
