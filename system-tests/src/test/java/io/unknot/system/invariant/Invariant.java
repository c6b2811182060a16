package io.unknot.system.invariant;

/** The seven, as promises are measured by them. */
public enum Invariant {
    /** No two visits share a time of a therapist, a room or a client. */
    I1_NO_OVERLAP,
    /** What was answered with success is there, once. */
    I2_ACKNOWLEDGED_IS_THERE,
    /** Each version of an appointment was told once, and the versions in their order. */
    I3_TOLD_ONCE_IN_ORDER,
    /** What others made of the facts is what the facts say. */
    I4_OTHERS_AGREE,
    /** Nobody was written to twice about one thing. */
    I5_SENT_ONCE,
    /** No hold lasts longer than five seconds beyond its end. */
    I6_NO_STALE_HOLD,
    /** The audit trail has every entry, each in its place in the chain. */
    I7_AUDIT_CHAIN
}
