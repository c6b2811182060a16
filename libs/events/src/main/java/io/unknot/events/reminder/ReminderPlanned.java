package io.unknot.events.reminder;

import java.time.Instant;
import java.util.UUID;

/** A message is owed to the client at dueAt. */
public record ReminderPlanned(UUID messageId, long version, UUID appointmentId, MessageKind kind, Instant dueAt)
        implements ReminderEvent {}
