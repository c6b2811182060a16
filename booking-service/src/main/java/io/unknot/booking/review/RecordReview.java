package io.unknot.booking.review;

import io.unknot.booking.audit.AuditEntry;
import io.unknot.booking.audit.AuditTrail;
import io.unknot.booking.audit.By;
import io.unknot.outbox.Outbox;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts what a change of a review changes, tells it and leaves word of it: the last step of each. */
@Component
class RecordReview {

    private final Ratings ratings;
    private final Outbox outbox;
    private final AuditTrail audit;

    RecordReview(Ratings ratings, Outbox outbox, AuditTrail audit) {
        this.ratings = ratings;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Of a review that is saved; before is how it was. */
    Mono<Review> record(By by, String action, Optional<Review> before, Review after) {
        return recounted(before, after)
                .then(audit.record(new AuditEntry(
                        by,
                        action,
                        new AuditEntry.Subject("review", after.id(), after.version()),
                        Optional.of(after.subject().clinicId()),
                        before.map(RecordReview::said).orElse(Map.of()),
                        said(after))))
                .thenReturn(after);
    }

    private Mono<Void> recounted(Optional<Review> before, Review after) {
        var same = before.filter(was -> was.counts() == after.counts()
                && was.opinion().stars() == after.opinion().stars());
        return same.isPresent()
                ? Mono.empty()
                : ratings.recount(after.subject().therapistId()).flatMap(outbox::tell);
    }

    // Neither the stars nor the words: they are the client's.
    private static Map<String, ?> said(Review review) {
        return Map.of(
                "state", review.state().name().toLowerCase(Locale.ROOT),
                "appointmentId", review.subject().appointmentId().toString());
    }
}
