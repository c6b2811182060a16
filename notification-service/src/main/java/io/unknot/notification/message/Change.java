package io.unknot.notification.message;

import io.unknot.events.reminder.ReminderEvent;
import java.util.Optional;

/**
 * A message that came to its end, and the event that tells so, if others are to know: both are written together
 * or not at all.
 */
public record Change<M extends Message>(M after, Optional<ReminderEvent> event) {}
