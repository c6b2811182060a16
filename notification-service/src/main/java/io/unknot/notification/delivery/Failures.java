package io.unknot.notification.delivery;

import io.unknot.notification.delivery.Outcome.Broken;
import io.unknot.notification.letter.DeliveryFailure;
import io.unknot.notification.message.FailureReason;
import io.unknot.notification.message.Message;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a failure comes to, noted in the log without a word of the message. */
public final class Failures {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /** How a try went that ended so. */
    public static Broken broken(Message.Sending message, Throwable failure) {
        var id = message.about().id().value();
        if (failure instanceof DeliveryFailure known) {
            log.info(
                    "Message {} not delivered, try {}: {}",
                    id,
                    message.tries(),
                    known.reason().code());
            return new Broken(known.reason(), known.maybeDelivered(), known.retryAfter());
        }
        // What it is and where it arose, not what it says: that could quote the letter.
        log.error(
                "Message {} failed, try {}: {} {}",
                id,
                message.tries(),
                failure.getClass().getName(),
                Stream.of(failure.getStackTrace()).limit(3).toList());
        return Broken.of(FailureReason.UNEXPECTED);
    }
}
