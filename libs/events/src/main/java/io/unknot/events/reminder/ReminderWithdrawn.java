package io.unknot.events.reminder;

import java.util.UUID;

/** The message is no longer owed: the visit was cancelled or moved. */
public record ReminderWithdrawn(UUID messageId, long version, UUID appointmentId, MessageKind kind)
        implements ReminderEvent {}
