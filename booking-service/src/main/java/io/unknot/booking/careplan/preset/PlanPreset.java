package io.unknot.booking.careplan.preset;

import io.unknot.booking.careplan.Spacing;
import io.unknot.schedule.time.Checks;
import java.time.Duration;
import java.util.Optional;

/**
 * A cadence courses are offered in.
 *
 * @param key a few words in small letters, such as {@code low-back-course}
 * @param visits how many unless somebody says otherwise, from {@code fewest} to {@code most}, which are 1 to 24
 * @param length of each visit; empty for as long as its treatment usually is
 * @param needsAdvice whether a physician's advice has to be recorded
 * @param followedBy what is offered once such a course is over
 */
public record PlanPreset(
        String key,
        int visits,
        int fewest,
        int most,
        Optional<Duration> length,
        Spacing spacing,
        boolean needsAdvice,
        Optional<String> followedBy) {

    private static final int MOST_VISITS = 24;

    public PlanPreset {
        Checks.require(fewest >= 1 && most <= MOST_VISITS, () -> "the visits must be from 1 to " + MOST_VISITS);
        Checks.require(
                fewest <= visits && visits <= most, () -> "the usual number must be from the fewest to the most");
    }
}
