package io.unknot.schedule;

import io.unknot.schedule.time.Checks;
import java.time.Duration;

/**
 * How many hands-on minutes a therapist may give so that hands and back last: at most so long in a row, at most so long
 * on one day of the clinic. Hands-on is what clients see of their visits, whichever the treatment. A row ends with a
 * rest between two visits.
 */
public record StrainGuard(Duration inARow, Duration aDay, Duration rest) {

    private static final Duration DAY = Duration.ofDays(1);

    public StrainGuard {
        Checks.wholeMinutes("inARow", inARow, Duration.ofMinutes(1), DAY);
        Checks.wholeMinutes("aDay", aDay, inARow, DAY);
        Checks.wholeMinutes("rest", rest, Duration.ofMinutes(1), Duration.ofHours(12));
    }
}
