package io.unknot.booking.review;

import io.unknot.events.review.RatingChanged;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** How therapists are rated. */
public interface Ratings {

    /** Counts a therapist's reviews anew, under the next version; inside a write, after the review was saved. */
    Mono<RatingChanged> recount(UUID therapistId);
}
