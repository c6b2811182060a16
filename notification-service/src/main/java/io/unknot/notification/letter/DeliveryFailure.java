package io.unknot.notification.letter;

import io.unknot.notification.message.FailureReason;

/**
 * A letter was not delivered, or nobody can say whether it was. Carries a reason and nothing else: what a mail server
 * says of it names the recipient.
 */
public final class DeliveryFailure extends RuntimeException {

    private final FailureReason reason;
    private final boolean maybeDelivered;

    private DeliveryFailure(FailureReason reason, boolean maybeDelivered) {
        super(reason.code(), null, false, false);
        this.reason = reason;
        this.maybeDelivered = maybeDelivered;
    }

    /** It surely was not delivered. */
    public static DeliveryFailure notDelivered(FailureReason reason) {
        return new DeliveryFailure(reason, false);
    }

    /** The mail server fell silent after it was given the letter. */
    public static DeliveryFailure inDoubt(FailureReason reason) {
        return new DeliveryFailure(reason, true);
    }

    public FailureReason reason() {
        return reason;
    }

    public boolean maybeDelivered() {
        return maybeDelivered;
    }
}
