package io.unknot.booking.review.web;

import io.unknot.booking.review.Review;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A review as managers see it; who wrote it stands with the appointment. */
record ReviewToModerate(
        UUID id,
        long version,
        String state,
        UUID appointmentId,
        UUID clinicId,
        UUID therapistId,
        int stars,
        @Nullable String text,
        Instant submittedAt) {

    static ReviewToModerate of(Review review) {
        return new ReviewToModerate(
                review.id(),
                review.version(),
                Words.of(review.state()),
                review.subject().appointmentId(),
                review.subject().clinicId(),
                review.subject().therapistId(),
                review.opinion().stars(),
                review.opinion().text().orElse(null),
                review.submittedAt());
    }
}
