package io.unknot.notification.answer;

import io.unknot.events.reminder.MessageKind;
import io.unknot.events.reminder.ReminderAnswered.Reply;
import io.unknot.notification.appointment.Appointment;
import io.unknot.notification.appointment.Appointment.State;
import io.unknot.notification.message.MessageId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A reminder that was written, the visit it is of as that now is, and what the client has replied of its present start. */
public record Asked(MessageId message, MessageKind kind, Appointment visit, Optional<Reply> replied, Instant now) {

    /** Whether it can still be answered: the visit is to come, and starts when the reminder said. */
    boolean isOpen(Instant start) {
        return visit.state() == State.BOOKED
                && now.isBefore(visit.start())
                && visit.start().truncatedTo(ChronoUnit.SECONDS).equals(start);
    }
}
