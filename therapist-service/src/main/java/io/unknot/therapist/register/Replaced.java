package io.unknot.therapist.register;

/** The entry as it now stands, and whether there was none before. */
public record Replaced<T>(Versioned<T> entry, boolean created) {}
