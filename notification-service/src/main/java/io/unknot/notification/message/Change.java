package io.unknot.notification.message;

import io.unknot.events.reminder.ReminderEvent;

/** A message after something happened to it, and the event that tells so: both are written together or not at all. */
public record Change<M extends Message>(M after, ReminderEvent event) {}
