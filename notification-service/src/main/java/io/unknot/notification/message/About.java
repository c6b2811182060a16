package io.unknot.notification.message;

import io.unknot.events.reminder.MessageKind;
import io.unknot.events.reminder.ReminderEvent;
import io.unknot.notification.appointment.Appointment;
import io.unknot.notification.clinic.ClinicId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a message says, of which version of what, to whom and how: this never changes. The clinic is the one whose matter
 * it is; a verification and a login are no clinic's.
 */
public record About(
        MessageId id, Subject subject, Recipient recipient, Optional<ClinicId> clinic, Channel channel, Owed owed) {

    public About {
        if (clinic.isPresent() != subject.kind().isOfAClinic()) {
            throw new IllegalArgumentException("what is a clinic's matter, and nothing else, has one: " + subject);
        }
    }

    /** The message that pays what is owed. */
    public static About of(
            Subject subject, Recipient recipient, Optional<ClinicId> clinic, Channel channel, Owed owed) {
        var id = MessageId.of(subject, owed.kind(), channel, recipient);
        return new About(id, subject, recipient, clinic, channel, owed);
    }

    /** As {@link #of(Subject, Recipient, Optional, Channel, Owed)} for a client, about a visit of theirs. */
    public static About toClient(Appointment visit, Channel channel, Owed owed) {
        return to(new Recipient.Client(visit.client()), visit, channel, owed);
    }

    /** As {@link #of(Subject, Recipient, Optional, Channel, Owed)} about a visit. */
    public static About to(Recipient recipient, Appointment visit, Channel channel, Owed owed) {
        return of(Subject.of(visit), recipient, Optional.of(visit.clinic()), channel, owed);
    }

    /** What it is for. */
    public MessageKind kind() {
        return owed.kind();
    }

    /** From when on it may be sent. */
    public Instant dueAt() {
        return owed.dueAt();
    }

    /**
     * What others are told of it, from the id of the visit: only of messages to clients about their visits. What passes
     * between us and anybody else is nobody's business.
     */
    Optional<ReminderEvent> told(Function<UUID, ReminderEvent> event) {
        return recipient instanceof Recipient.Client && subject.kind() == Subject.Kind.VISIT
                ? Optional.of(event.apply(subject.id()))
                : Optional.empty();
    }
}
