package io.unknot.notification.delivery;

import io.unknot.notification.message.FailureReason;
import java.time.Instant;

/** How one try to send a message went. */
sealed interface Outcome {

    /** The mail server took it; it was handed over at that instant. */
    record Delivered(Instant at) implements Outcome {}

    /** It was no longer true or of use. */
    record NothingToSay() implements Outcome {}

    /** It is another's now, or nobody's. */
    record OutOfHand() implements Outcome {}

    /** It was not delivered, or maybe was. */
    record Broken(FailureReason reason, boolean maybeDelivered) implements Outcome {}
}
