package io.unknot.notification.message.owing;

import io.unknot.notification.appointment.CarePlanId;
import reactor.core.publisher.Mono;

/**
 * The courses heard of so far. A course and its visits are told of in topics of their own: whichever is heard of last
 * finds the others, because each locks the course before it looks.
 */
public interface Courses {

    /** Remembers the course as it now is, unless a later version is known, and locks it until the transaction ends. */
    Mono<Void> keep(Course course);

    /** Locks the course until the transaction ends; empty if only visits of it were heard of yet. */
    Mono<Course> lock(CarePlanId id);
}
