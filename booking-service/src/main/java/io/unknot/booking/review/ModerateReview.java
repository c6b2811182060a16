package io.unknot.booking.review;

import io.unknot.booking.audit.By;
import io.unknot.booking.review.ReviewRefused.UnknownReview;
import io.unknot.outbox.Writes;
import io.unknot.service.access.ClinicScope;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A manager's word on what others may read. Both decisions can be taken back by the other one. */
@Component
public class ModerateReview {

    private final Writes writes;
    private final Reviews reviews;
    private final RecordReview recorder;

    ModerateReview(Writes writes, Reviews reviews, RecordReview recorder) {
        this.writes = writes;
        this.reviews = reviews;
        this.recorder = recorder;
    }

    /** From now on everybody may read it; {@link UnknownReview} outside the scope. */
    public Mono<Review> publish(By by, UUID id, ClinicScope clinics) {
        return moderate(by, "publish", id, clinics, Review::publish);
    }

    /** From now on nobody may, and its stars do not count; why is for {@link By} to say. */
    public Mono<Review> hide(By by, UUID id, ClinicScope clinics) {
        return moderate(by, "hide", id, clinics, Review::hide);
    }

    private Mono<Review> moderate(By by, String action, UUID id, ClinicScope clinics, UnaryOperator<Review> decision) {
        return writes.write(reviews.lock(id, clinics)
                .switchIfEmpty(Mono.error(() -> new UnknownReview(id)))
                .flatMap(before -> {
                    var after = decision.apply(before);
                    return after.version() == before.version()
                            ? Mono.just(after)
                            : reviews.save(after).then(recorder.record(by, action, Optional.of(before), after));
                }));
    }
}
