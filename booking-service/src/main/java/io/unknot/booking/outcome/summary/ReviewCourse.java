package io.unknot.booking.outcome.summary;

import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.audit.By;
import io.unknot.booking.careplan.CarePlan;
import io.unknot.booking.careplan.PlanRefused;
import io.unknot.booking.careplan.command.EndPlan;
import io.unknot.booking.careplan.command.ReviewPlan;
import io.unknot.booking.outcome.ProgressNotices;
import io.unknot.booking.outcome.summary.PlanReviews.Decision;
import io.unknot.booking.outcome.summary.PlanReviews.PlanReview;
import io.unknot.outbox.Writes;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps what staff decide at half or at the end of a course, and ends it when they say so. */
@Component
public class ReviewCourse {

    private final Writes writes;
    private final Appointments appointments;
    private final ReviewPlan reviewPlan;
    private final EndPlan endPlan;
    private final Kept kept;

    ReviewCourse(Writes writes, Appointments appointments, ReviewPlan reviewPlan, EndPlan endPlan, Kept kept) {
        this.writes = writes;
        this.appointments = appointments;
        this.reviewPlan = reviewPlan;
        this.endPlan = endPlan;
        this.kept = kept;
    }

    /** The plan as it then is, or a {@link PlanRefused}. */
    public Mono<CarePlan> review(
            By by, UUID staffId, UUID planId, Scope scope, Decision decision, Optional<String> note) {
        return writes.write(reviewPlan
                .review(planId, scope, by)
                .flatMap(plan -> appointments
                        .now()
                        .map(now ->
                                new PlanReview(UUID.randomUUID(), planId, plan.version(), decision, note, staffId, now))
                        .flatMap(review -> kept.keep(review, plan.clientId()))
                        .then(decision == Decision.END ? endPlan.end(planId, scope, by) : Mono.just(plan))));
    }

    /** What a review leaves behind: itself, and no notice that somebody should look. */
    @Component
    static class Kept {

        private final PlanReviews reviews;
        private final ProgressNotices notices;

        Kept(PlanReviews reviews, ProgressNotices notices) {
            this.reviews = reviews;
            this.notices = notices;
        }

        Mono<Void> keep(PlanReview review, UUID clientId) {
            return reviews.add(review, clientId).then(notices.drop(clientId));
        }
    }
}
