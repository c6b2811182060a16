package io.unknot.booking.outcome;

import io.unknot.booking.audit.By;
import io.unknot.booking.client.Belongings;
import io.unknot.booking.client.Clients;
import io.unknot.booking.outcome.summary.PlanReviews;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Scores of a client, and what was noted of their plans, when they are merged into another: sealed anew for who stays. Comes
 * before all that lock: whoever says a score has the client first, then a plan, then the visit.
 */
@Component
@Order(Belongings.LOCKING - 1)
class HandOnScores implements Belongings {

    private final Clients clients;
    private final Scores scores;
    private final PlanReviews reviews;

    HandOnScores(Clients clients, Scores scores, PlanReviews reviews) {
        this.clients = clients;
        this.scores = scores;
        this.reviews = reviews;
    }

    @Override
    public Mono<Void> handOn(Merge merge, By by) {
        return clients.lock(merge.from()).then(scores.handOn(merge)).then(reviews.handOn(merge.from(), merge.into()));
    }
}
