package io.unknot.notification.message.owing;

import io.unknot.events.reminder.MessageKind;
import io.unknot.notification.message.Recipient;
import io.unknot.notification.message.Subject;
import java.time.Duration;
import java.util.UUID;

/**
 * A code that somebody asked for.
 *
 * @param kind which message brings it
 * @param life for how long it is of any use, from when it was asked for
 */
public record AskedCode(MessageKind kind, Subject subject, Recipient reader, Duration life) {

    /** Whoever waits for one that shows whose contact it is has given up by then. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    /** As long as it opens anything: booking-service counts from when it was asked for. */
    private static final Duration LIFE_OF_A_LINK = Duration.ofMinutes(15);

    /** That shows whose contact it is. */
    public static AskedCode ofVerification(UUID id) {
        return new AskedCode(
                MessageKind.CONTACT_CODE,
                new Subject(Subject.Kind.VERIFICATION, id, 1),
                new Recipient.Newcomer(id),
                PATIENCE);
    }

    /** That a client logs in by, or by the link it comes with. */
    public static AskedCode ofLoginLink(UUID id) {
        return new AskedCode(
                MessageKind.LOGIN_LINK,
                new Subject(Subject.Kind.LOGIN_LINK, id, 1),
                new Recipient.LoggingIn(id),
                LIFE_OF_A_LINK);
    }
}
