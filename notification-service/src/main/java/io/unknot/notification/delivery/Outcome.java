package io.unknot.notification.delivery;

import io.unknot.notification.message.FailureReason;
import io.unknot.notification.message.SkipReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How one try to send a message went. */
public sealed interface Outcome {

    /** Its provider took it; it was handed over at that instant. */
    record Delivered(Instant at) implements Outcome {}

    /** It was no longer true, of use or wanted. */
    record NothingToSay(SkipReason why) implements Outcome {}

    /** It is another's now, or nobody's. */
    record OutOfHand() implements Outcome {}

    /** It was not delivered, or maybe was; its provider may have said when to come back. */
    record Broken(FailureReason reason, boolean maybeDelivered, Optional<Duration> retryAfter) implements Outcome {

        public static Broken of(FailureReason reason) {
            return new Broken(reason, false, Optional.empty());
        }

        /** Whether any other message would fare no better just now. */
        public boolean isOfProvider() {
            return reason.isOfProvider() || retryAfter.isPresent();
        }
    }

    /** It was not tried: it is as due as it was. */
    record NotTried() implements Outcome {}
}
