package io.unknot.testing.broken.postgres;

/** A row the whole service can see. */
public record OpenRow() {}
