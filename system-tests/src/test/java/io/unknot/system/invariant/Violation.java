package io.unknot.system.invariant;

/** Something that must never be: of which invariant, and where. Ids only. */
public record Violation(Invariant invariant, String what) {}
