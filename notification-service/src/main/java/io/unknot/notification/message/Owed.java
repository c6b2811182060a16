package io.unknot.notification.message;

import io.unknot.events.reminder.MessageKind;
import java.time.Instant;
import java.util.Optional;

/**
 * That something is to be said at dueAt, and that it is no use to anybody from usefulUntil on. What is said of a move, and
 * of nothing else, has a before.
 */
public record Owed(MessageKind kind, Instant dueAt, Instant usefulUntil, Optional<Before> before) {

    public Owed {
        if (!dueAt.isBefore(usefulUntil)) {
            throw new IllegalArgumentException(kind + " would be useless when due: " + dueAt + ", " + usefulUntil);
        }
        if ((kind == MessageKind.MOVE) != before.isPresent()) {
            throw new IllegalArgumentException("a move, and nothing else, is from somewhere: " + kind);
        }
    }

    /** Anything but a move. */
    public Owed(MessageKind kind, Instant dueAt, Instant usefulUntil) {
        this(kind, dueAt, usefulUntil, Optional.empty());
    }
}
