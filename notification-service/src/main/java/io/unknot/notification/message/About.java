package io.unknot.notification.message;

import io.unknot.events.reminder.MessageKind;
import io.unknot.notification.appointment.Appointment;
import io.unknot.notification.appointment.AppointmentId;
import java.time.Instant;

/** What a message says, about which version of which appointment, and how: this never changes. */
public record About(MessageId id, AppointmentId appointment, long appointmentVersion, Channel channel, Owed owed) {

    /** The message that pays what is owed. */
    static About of(Appointment appointment, Owed owed, Channel channel) {
        var id = MessageId.of(appointment.id(), appointment.version(), owed.kind(), channel);
        return new About(id, appointment.id(), appointment.version(), channel, owed);
    }

    /** What it is for. */
    public MessageKind kind() {
        return owed.kind();
    }

    /** From when on it may be sent. */
    public Instant dueAt() {
        return owed.dueAt();
    }
}
