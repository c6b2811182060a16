package io.unknot.booking.screening.gate;

import io.unknot.booking.policy.Policy;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/** What is asked of a client: whether answers are needed at all, and how long they are good for. */
public record Terms(boolean required, Period valid) {

    /**
     * For a visit that was let in once, when it was held, asked for or booked, and is now confirmed or moved. Whether the
     * client was asked was settled then, or staff passed over it; what they have said since counts.
     */
    public static final Terms OF_KNOWN_VISIT = new Terms(false, Period.ZERO);

    /** For a new visit: what the policy says. */
    public static Terms of(Policy policy) {
        return new Terms(policy.screeningRequired(), policy.screeningValid());
    }

    boolean isOver(Instant answeredAt, Instant now) {
        return now.isAfter(answeredAt.atZone(ZoneOffset.UTC).plus(valid).toInstant());
    }
}
