package io.unknot.testing.broken;

/** A name that says nothing. */
record VisitManager() {}
