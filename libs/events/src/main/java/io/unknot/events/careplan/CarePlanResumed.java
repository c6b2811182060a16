package io.unknot.events.careplan;

import java.util.UUID;

/** Its visits take place again. */
public record CarePlanResumed(UUID carePlanId, long version, Course course) implements CarePlanEvent {}
