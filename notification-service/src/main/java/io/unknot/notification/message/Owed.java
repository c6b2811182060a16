package io.unknot.notification.message;

import io.unknot.events.reminder.MessageKind;
import io.unknot.notification.message.Facts.Before;
import java.time.Instant;
import java.util.Optional;

/** That something is to be said at dueAt, what there is to say, and that it is no use to anybody from usefulUntil on. */
public record Owed(MessageKind kind, Instant dueAt, Instant usefulUntil, Facts facts) {

    public Owed {
        if (!dueAt.isBefore(usefulUntil)) {
            throw new IllegalArgumentException(kind + " would be useless when due: " + dueAt + ", " + usefulUntil);
        }
        if (!Facts.of(kind).isInstance(facts)) {
            throw new IllegalArgumentException(kind + " says something else than " + facts);
        }
    }

    /** What the visit itself says it all of. */
    public Owed(MessageKind kind, Instant dueAt, Instant usefulUntil) {
        this(kind, dueAt, usefulUntil, new Facts.None());
    }

    /** From where a visit was moved, if that is what is said. */
    public Optional<Before> before() {
        return facts instanceof Before before ? Optional.of(before) : Optional.empty();
    }
}
