package io.unknot.events.group;

import java.util.UUID;

/** The visit will not take place; its therapists and its room are free again. */
public record GroupVisitCancelled(UUID groupVisitId, long version) implements GroupVisitEvent {}
