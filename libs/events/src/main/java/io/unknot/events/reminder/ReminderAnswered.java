package io.unknot.events.reminder;

import java.time.Instant;
import java.util.UUID;

/**
 * The client answered a reminder of the visit that starts then. Whoever answers twice about one visit means the last; an
 * answer about a start the visit no longer has says nothing of the visit as it is. The subject is the answer: one for each
 * start of each appointment.
 */
public record ReminderAnswered(
        UUID answerId,
        long version,
        UUID messageId,
        UUID appointmentId,
        MessageKind kind,
        Reply reply,
        Instant start,
        Instant answeredAt)
        implements ReminderEvent {

    /** Whether they come. */
    public enum Reply {
        COMING,
        /** They cannot. The visit stands all the same, until it is cancelled under its policy. */
        NOT_COMING
    }

    @Override
    public UUID subject() {
        return answerId;
    }
}
