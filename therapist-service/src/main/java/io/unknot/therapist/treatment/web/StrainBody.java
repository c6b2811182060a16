package io.unknot.therapist.treatment.web;

import io.unknot.schedule.StrainGuard;
import io.unknot.schedule.time.Checks;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How many minutes a therapist may give; when nothing is said of the rest, a row ends after 15 minutes without a visit. */
record StrainBody(
        @NotNull @Min(1) @Max(1440) Integer inARowMinutes,
        @NotNull @Min(1) @Max(1440) Integer aDayMinutes,
        @Nullable @Min(1) @Max(720) Integer restMinutes) {

    private static final int USUAL_REST = 15;

    static @Nullable StrainBody of(@Nullable StrainGuard guard) {
        return guard == null
                ? null
                : new StrainBody(minutes(guard.inARow()), minutes(guard.aDay()), minutes(guard.rest()));
    }

    StrainGuard toGuard() {
        Checks.require(aDayMinutes >= inARowMinutes, "aDayMinutes must be at least inARowMinutes");
        return new StrainGuard(
                Duration.ofMinutes(inARowMinutes),
                Duration.ofMinutes(aDayMinutes),
                Duration.ofMinutes(restMinutes == null ? USUAL_REST : restMinutes));
    }

    private static int minutes(Duration duration) {
        return Math.toIntExact(duration.toMinutes());
    }
}
