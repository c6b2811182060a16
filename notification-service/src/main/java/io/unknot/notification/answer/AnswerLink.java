package io.unknot.notification.answer;

import io.unknot.notification.message.MessageId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a reminder's link stands for: that reminder, of a visit that starts then. It is worth something until that moment,
 * and nothing once the visit starts at another.
 *
 * @param start in whole seconds
 */
public record AnswerLink(MessageId message, Instant start) {
    public AnswerLink {
        start = start.truncatedTo(ChronoUnit.SECONDS);
    }
}
