package io.unknot.therapist.match;

import io.unknot.schedule.search.StartFilter;
import io.unknot.therapist.availability.search.TimeRange;
import io.unknot.therapist.recommendation.ReferralCode;
import io.unknot.therapist.therapist.Gender;
import io.unknot.therapist.treatment.Pressure;
import io.unknot.therapist.treatment.Price;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for; null where they do not say. At least a condition, a treatment or a technique is said. What of
 * it must hold is left to nobody's weighing; kilometres are as the crow flies and need a home.
 */
public record Wanted(
        @Nullable String condition,
        @Nullable UUID treatmentId,
        @Nullable String technique,
        @Nullable Duration length,
        @Nullable Price budget,
        @Nullable Home home,
        @Nullable Double withinKilometres,
        @Nullable String language,
        @Nullable Gender gender,
        @Nullable Pressure pressure,
        TimeRange range,
        StartFilter starts,
        @Nullable ReferralCode recommendedBy,
        Set<Must> must,
        int limit) {

    /** What is weighed unless it is said that it must hold. */
    public enum Must {
        LANGUAGE,
        GENDER,
        BUDGET
    }

    public Wanted {
        must = Set.copyOf(must);
    }
}
