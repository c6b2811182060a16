package io.unknot.events.reminder;

import java.util.UUID;

/** The message was given up; reason is a stable code, such as address-refused. */
public record ReminderFailed(UUID messageId, long version, UUID appointmentId, MessageKind kind, String reason)
        implements ReminderEvent {}
