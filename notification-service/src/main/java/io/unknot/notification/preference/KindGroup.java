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
            case EARLY_REMINDER, LATE_REMINDER -> Optional.of(REMINDERS);
            case AFTERCARE, SCORE_REQUEST, REVIEW_REQUEST -> Optional.of(AFTERCARE_AND_QUESTIONS);
            case WAITLIST_OFFER -> Optional.of(OFFERS);
            case CONFIRMATION, CANCELLATION, MOVE, COURSE_CONFIRMATION, CONTACT_CODE, LOGIN_LINK -> Optional.empty();
            case STAFF_BOOKED, STAFF_MOVED, STAFF_CANCELLED, STAFF_CONFLICT, STAFF_PLAN_PAUSED, DAILY_SCHEDULE ->
                Optional.empty();
        };
    }

    /** Whether a client can choose how they are told; a code or a login link goes where it was asked for. */
    public static boolean isForClients(MessageKind kind) {
        return switch (kind) {
            case CONFIRMATION,
                    CANCELLATION,
                    MOVE,
                    COURSE_CONFIRMATION,
                    EARLY_REMINDER,
                    LATE_REMINDER,
                    AFTERCARE,
                    SCORE_REQUEST,
                    REVIEW_REQUEST,
                    WAITLIST_OFFER -> true;
            case CONTACT_CODE,
                    LOGIN_LINK,
                    STAFF_BOOKED,
                    STAFF_MOVED,
                    STAFF_CANCELLED,
                    STAFF_CONFLICT,
                    STAFF_PLAN_PAUSED,
                    DAILY_SCHEDULE -> false;
        };
    }
}
