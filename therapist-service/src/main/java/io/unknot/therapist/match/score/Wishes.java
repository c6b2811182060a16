package io.unknot.therapist.match.score;

import io.unknot.schedule.clinic.Place;
import io.unknot.therapist.availability.search.RangeEnd;
import io.unknot.therapist.therapist.Gender;
import io.unknot.therapist.treatment.Pressure;
import io.unknot.therapist.treatment.Price;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody would like, of which nothing need be said: what is not said is not judged by. The language is an ISO 639
 * code; the budget is the most they would spend; by code says whether a referral code was given.
 */
public record Wishes(
        @Nullable String condition,
        @Nullable Place home,
        @Nullable Price budget,
        @Nullable RangeEnd earliest,
        @Nullable String language,
        @Nullable Gender gender,
        @Nullable Pressure pressure,
        boolean byCode,
        Instant now) {}
