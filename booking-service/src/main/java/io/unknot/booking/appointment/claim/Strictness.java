package io.unknot.booking.appointment.claim;

/** Which rules a visit must keep. */
public enum Strictness {
    /** All of them. */
    EVERY_RULE,
    /** Those that nobody can pass over; staff pass over the others, and say why. */
    HARD_RULES
}
