package io.unknot.booking.outcome.summary;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What staff decided when they looked back on courses; each note is sealed for its client. */
public interface PlanReviews {

    /** Of a plan, the oldest first; the caller must know that the asker may know of the plan. */
    Mono<List<PlanReview>> of(UUID planId, UUID clientId);

    /** Adds one inside a write. */
    Mono<Void> add(PlanReview review, UUID clientId);

    /** Inside a merge, while the plans are still the one client's: seals their notes for the other. */
    Mono<Void> handOn(UUID from, UUID into);

    /** Which version of which plan it made, and by whom. */
    record PlanReview(
            UUID id,
            UUID planId,
            long planVersion,
            Decision decision,
            Optional<String> note,
            UUID reviewedBy,
            Instant reviewedAt) {

        /** Whose words they are stays out of logs. */
        @Override
        public String toString() {
            return "PlanReview[" + id + "]";
        }
    }

    /** How it goes on. */
    enum Decision {
        CONTINUE,
        END,
        /** A physician should look at the client. */
        REFER;

        /** As stores and callers spell it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * Reads the spelling of {@link #word()}.
         *
         * @throws IllegalArgumentException if none is spelled so
         */
        public static Decision of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
