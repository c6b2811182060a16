package io.unknot.booking.review;

import io.unknot.booking.audit.By;
import io.unknot.booking.client.Belongings;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps what somebody wrote of their visits readable when they are merged into another. */
@Component
class HandOnReviews implements Belongings {

    private final Reviews reviews;

    HandOnReviews(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public Mono<Void> handOn(Merge merge, By by) {
        return reviews.handOn(merge);
    }
}
