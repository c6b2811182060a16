package io.unknot.events.careplan;

import java.util.UUID;

/** Its visits keep their times, but none takes place until the course is resumed. */
public record CarePlanPaused(UUID carePlanId, long version, Course course) implements CarePlanEvent {}
