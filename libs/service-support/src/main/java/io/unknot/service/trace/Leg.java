package io.unknot.service.trace;

import java.util.UUID;

/** One stretch of a trace: what is done, in words that are the same for all of its kind, and the id of what it is about. */
public record Leg(String name, UUID about) {}
