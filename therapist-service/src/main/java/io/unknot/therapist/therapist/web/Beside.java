package io.unknot.therapist.therapist.web;

import io.unknot.therapist.rating.web.RatingShown;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is shown with a therapist and is not part of one: where shifts put them, and what their clients think. */
record Beside(Set<UUID> clinics, @Nullable RatingShown rating) {

    /** Whatever differs makes another ETag. */
    Set<?> parts() {
        return rating == null ? clinics : Set.of(clinics, rating);
    }
}
