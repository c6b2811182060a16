package io.unknot.therapist.broken;

/** What another service has no business with. */
public record Licence() {}
