package io.unknot.notification.delivery;

/** The places where a crash could lose or repeat a message. Tests end the process there; in production nothing happens. */
public enum DeliveryFault {
    /** Messages are in this sender's hands and nobody else knows. */
    CLAIMED,
    /** They count as out, and are not. */
    HANDED_OVER,
    /** Their provider has them, the table does not say so yet. */
    SENT_NOT_CLOSED,
    /** They are marked as sent in a transaction that is yet to tell of it and to commit. */
    CLOSED_NOT_TOLD;

    /** Told of each place as it is passed. */
    @FunctionalInterface
    public interface Watch {
        Watch NOBODY = fault -> {};

        void passes(DeliveryFault fault);
    }
}
