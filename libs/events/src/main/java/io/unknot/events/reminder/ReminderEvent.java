package io.unknot.events.reminder;

import io.unknot.events.Event;
import io.unknot.events.Topics;
import java.util.UUID;

/**
 * What happened to a message owed to a client. Told by notification-service, in topic {@link Topics#REMINDERS}; keyed
 * by the appointment, so that one visit's messages stay in order.
 */
public sealed interface ReminderEvent extends Event permits ReminderSent, ReminderFailed, ReminderAnswered {

    UUID messageId();

    UUID appointmentId();

    MessageKind kind();

    @Override
    default UUID subject() {
        return messageId();
    }

    @Override
    default UUID key() {
        return appointmentId();
    }
}
