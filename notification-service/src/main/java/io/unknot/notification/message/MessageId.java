package io.unknot.notification.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.unknot.events.reminder.MessageKind;
import java.util.UUID;

/** Which message. */
public record MessageId(UUID value) {

    /** The same words of the same version of the same thing to the same reader always have the same id, however often they are planned. */
    static MessageId of(Subject subject, MessageKind kind, Channel channel, Recipient recipient) {
        var name = subject.id() + "." + subject.version() + "." + kind + "." + channel + "." + recipient.id();
        return new MessageId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
    }
}
