package io.unknot.events.careplan;

import java.util.UUID;

/** Staff looked back on it and decided how it goes on; what they noted is not told. */
public record CarePlanReviewed(UUID carePlanId, long version, Course course) implements CarePlanEvent {}
