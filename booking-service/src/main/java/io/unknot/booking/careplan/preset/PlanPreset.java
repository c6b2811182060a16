package io.unknot.booking.careplan.preset;

import io.unknot.booking.careplan.Spacing;
import java.time.Duration;
import java.util.Optional;

/**
 * A cadence courses are offered in.
 *
 * @param visits how many unless somebody says otherwise, from {@code fewest} to {@code most}
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
        Optional<String> followedBy) {}
