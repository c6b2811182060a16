package io.unknot.notification.preference;

import io.unknot.events.reminder.MessageKind;
import java.util.Optional;

/** Messages that a client may do without, as they choose them: all of a group, or none. */
public enum KindGroup {
    REMINDERS,
    /** After a visit: what helps, how they are, what they think of it. */
    AFTERCARE_AND_QUESTIONS,
    OFFERS;

    /** Empty for what a client must be told, and for what is not for clients. */
    public static Optional<KindGroup> of(MessageKind kind) {
        return switch (kind) {
            case REMINDER_48H, REMINDER_2H -> Optional.of(REMINDERS);
            case AFTERCARE, SCORE_REQUEST -> Optional.of(AFTERCARE_AND_QUESTIONS);
            case CONFIRMATION, CANCELLATION, MOVE -> Optional.empty();
        };
    }

    /** Whether a client can choose how they are told; a code goes where it was asked for. */
    public static boolean isForClients(MessageKind kind) {
        return switch (kind) {
            case CONFIRMATION, CANCELLATION, MOVE, REMINDER_48H, REMINDER_2H, AFTERCARE, SCORE_REQUEST -> true;
        };
    }
}
