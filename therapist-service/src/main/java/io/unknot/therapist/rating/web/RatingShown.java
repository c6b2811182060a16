package io.unknot.therapist.rating.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.unknot.therapist.rating.Rating;
import org.jspecify.annotations.Nullable;

/** How many reviews a therapist has, and how many stars they give on average. */
public record RatingShown(
        @Schema(minimum = "1") int count,

        @Schema(minimum = "1", maximum = "5", example = "4.6")
        double average) {

    /** Null, and so left out of an answer, without any review: nobody starts with no stars. */
    public static @Nullable RatingShown of(@Nullable Rating rating) {
        return rating == null || rating.count() == 0 ? null : new RatingShown(rating.count(), rating.average());
    }
}
