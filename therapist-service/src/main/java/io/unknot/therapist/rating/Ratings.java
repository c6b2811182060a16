package io.unknot.therapist.rating;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** This service's copy of how therapists are rated. */
public interface Ratings {

    /** Adds or replaces that of its therapist. Must be called with the newest one told only. */
    Mono<Void> replace(Rating rating);

    /** Those of these therapists; who was never rated is not among them. */
    Mono<Map<UUID, Rating>> of(Collection<UUID> therapistIds);
}
