package io.unknot.events.careplan;

import io.unknot.events.Event;
import io.unknot.events.Topics;
import java.util.UUID;

/**
 * What happened to a course of visits. Told by booking-service, in topic {@link Topics#CARE_PLANS}; each of its visits is
 * an appointment, which is told of by itself. Why a plan pauses is not told: it could say how somebody is.
 */
public sealed interface CarePlanEvent extends Event
        permits CarePlanBooked, CarePlanPaused, CarePlanResumed, CarePlanReviewed, CarePlanEnded {

    UUID carePlanId();

    /** As it now is. */
    Course course();

    @Override
    default UUID subject() {
        return carePlanId();
    }
}
