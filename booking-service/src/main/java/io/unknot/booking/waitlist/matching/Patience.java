package io.unknot.booking.waitlist.matching;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How long an offered time is kept for one person: long enough to see it, short enough for others to come next. */
final class Patience {

    static final Duration LONGEST = Duration.ofMinutes(30);
    static final Duration SHORTEST = Duration.ofMinutes(5);

    private Patience() {}

    /**
     * Half of what is left until the visit beyond the notice, in whole seconds, but at most half an hour and at least
     * five minutes. Empty when not even those are left: the time comes too late for this person.
     */
    static Optional<Duration> of(Instant start, Duration notice, Instant now) {
        var left = Duration.between(now, start).minus(notice);
        if (left.compareTo(SHORTEST) < 0) {
            return Optional.empty();
        }
        var half = left.dividedBy(2).truncatedTo(ChronoUnit.SECONDS);
        if (half.compareTo(LONGEST) > 0) {
            return Optional.of(LONGEST);
        }
        return Optional.of(half.compareTo(SHORTEST) < 0 ? SHORTEST : half);
    }
}
