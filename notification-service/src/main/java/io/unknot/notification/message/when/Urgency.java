package io.unknot.notification.message.when;

import io.unknot.events.reminder.MessageKind;
import java.util.Set;

/** What is of no use a little later, or wrong until it is heard: it is sent first, and counted apart from the rest. */
public final class Urgency {

    /** The database's indexes and claims name the same, in the migrations; a test holds them against this. */
    public static final Set<MessageKind> KINDS = Set.of(
            MessageKind.CANCELLATION,
            MessageKind.CONTACT_CODE,
            MessageKind.LOGIN_LINK,
            MessageKind.MOVE,
            MessageKind.WAITLIST_OFFER);

    private Urgency() {}

    public static boolean isUrgent(MessageKind kind) {
        return KINDS.contains(kind);
    }
}
