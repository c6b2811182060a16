package io.unknot.notification.letter;

import io.unknot.notification.message.FailureReason;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A letter was not delivered, or nobody can say whether it was. Carries a reason and nothing else: what a mail server
 * says of it names the recipient.
 */
public final class DeliveryFailure extends RuntimeException {

    private final FailureReason reason;
    private final boolean maybeDelivered;
    private final @Nullable Duration retryAfter;

    private DeliveryFailure(FailureReason reason, boolean maybeDelivered, @Nullable Duration retryAfter) {
        super(reason.code(), null, false, false);
        this.reason = reason;
        this.maybeDelivered = maybeDelivered;
        this.retryAfter = retryAfter;
    }

    /** It surely was not delivered. */
    public static DeliveryFailure notDelivered(FailureReason reason) {
        return new DeliveryFailure(reason, false, null);
    }

    /** The mail server fell silent after it was given the letter. */
    public static DeliveryFailure inDoubt(FailureReason reason) {
        return new DeliveryFailure(reason, true, null);
    }

    /** It surely was not delivered, and whoever refused it may have said for how long to leave them alone. */
    public static DeliveryFailure comeBack(FailureReason reason, Optional<Duration> retryAfter) {
        return new DeliveryFailure(reason, false, retryAfter.orElse(null));
    }

    public FailureReason reason() {
        return reason;
    }

    public boolean maybeDelivered() {
        return maybeDelivered;
    }

    /** After how long to try again at the earliest, if the provider said so. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
