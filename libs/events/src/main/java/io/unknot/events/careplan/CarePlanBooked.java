package io.unknot.events.careplan;

import java.util.UUID;

/** All visits of the course are booked, or requested where a clinic approves by hand. */
public record CarePlanBooked(UUID carePlanId, long version, Course course) implements CarePlanEvent {}
