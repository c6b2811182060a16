package io.unknot.booking.appointment;

import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What appointments that are visits of a course have to heed; one that is of no course heeds nothing. */
public interface VisitCourses {

    /**
     * Whether this is a visit of a course that is paused. Inside a write that has locked the appointment: the course is
     * neither paused nor resumed until the write ends.
     */
    Mono<Boolean> isPaused(UUID appointmentId);

    /** The visits next to this one in its course that are now nearer or farther than the course says; none is well. */
    Mono<List<BrokenSpacing>> brokenSpacings(UUID appointmentId);

    /**
     * A neighbour of a visit that is not as far away as its course says.
     *
     * @param days between their dates; negative when they have changed their order
     */
    record BrokenSpacing(UUID appointmentId, long days, int minDays, int maxDays) {}
}
