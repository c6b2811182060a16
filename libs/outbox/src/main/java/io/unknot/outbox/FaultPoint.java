package io.unknot.outbox;

/**
 * The places where a crash could lose or repeat a fact. Tests end the process there; in production nothing happens.
 */
public enum FaultPoint {
    /** The change is committed, its event is read by the relay and not yet sent. */
    COMMITTED_NOT_SENT,
    /** The broker has the event, the outbox row does not say so yet. */
    SENT_NOT_FLAGGED,
    /** The listener's effect is committed, the consumer's offset is not. */
    APPLIED_NOT_ACKNOWLEDGED;

    /** Told of each place as it is passed. */
    @FunctionalInterface
    public interface Watch {
        Watch NOBODY = point -> {};

        void passes(FaultPoint point);
    }
}
