package io.unknot.therapist.register;

/** An entry and how often it has been written: 1 when new, one more with every change. */
public record Versioned<T>(T content, long version) {}
