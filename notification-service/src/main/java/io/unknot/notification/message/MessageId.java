package io.unknot.notification.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.unknot.events.reminder.MessageKind;
import io.unknot.notification.appointment.AppointmentId;
import java.util.UUID;

/** Which message. */
public record MessageId(UUID value) {

    /** The same words about the same version of the same appointment always have the same id, however often they are planned. */
    static MessageId of(AppointmentId appointment, long version, MessageKind kind, Channel channel) {
        var name = appointment.value() + "." + version + "." + kind + "." + channel;
        return new MessageId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
    }
}
