package io.unknot.events.reminder;

import java.time.Instant;
import java.util.UUID;

/** The message was handed to its provider. */
public record ReminderSent(UUID messageId, long version, UUID appointmentId, MessageKind kind, Instant sentAt)
        implements ReminderEvent {}
