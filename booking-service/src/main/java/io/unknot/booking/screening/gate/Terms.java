package io.unknot.booking.screening.gate;

import io.unknot.booking.policy.Policy;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/** What the policy asks: whether answers are needed at all, and how long they are good for. */
public record Terms(boolean required, Period valid) {

    public static Terms of(Policy policy) {
        return new Terms(policy.screeningRequired(), policy.screeningValid());
    }

    boolean isOver(Instant answeredAt, Instant now) {
        return now.isAfter(answeredAt.atZone(ZoneOffset.UTC).plus(valid).toInstant());
    }
}
