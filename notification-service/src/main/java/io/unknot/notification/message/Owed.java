package io.unknot.notification.message;

import io.unknot.events.reminder.MessageKind;
import java.time.Instant;

/** That something is to be said at dueAt, and that it is no use to anybody from usefulUntil on. */
public record Owed(MessageKind kind, Instant dueAt, Instant usefulUntil) {

    public Owed {
        if (!dueAt.isBefore(usefulUntil)) {
            throw new IllegalArgumentException(kind + " would be useless when due: " + dueAt + ", " + usefulUntil);
        }
    }
}
