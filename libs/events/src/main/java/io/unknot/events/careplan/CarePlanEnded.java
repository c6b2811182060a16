package io.unknot.events.careplan;

import java.util.UUID;

/** The course is over. Visits that were still to come are booked as any other. */
public record CarePlanEnded(UUID carePlanId, long version, Course course) implements CarePlanEvent {}
