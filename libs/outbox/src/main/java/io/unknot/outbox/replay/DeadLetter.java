package io.unknot.outbox.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be applied, without what it says: where it came from, and why and when it was set aside.
 *
 * @param topic where it came from, with the partition and the offset it had there
 * @param type of the event, such as {@code io.unknot.appointment.booked.v1}; missing where the record has none
 * @param cause the failure's class, such as {@code MalformedEvent}; missing where the record does not say
 */
public record DeadLetter(
        String topic,
        int partition,
        long offset,
        @Nullable String type,
        @Nullable String cause,
        Instant setAsideAt) {}
