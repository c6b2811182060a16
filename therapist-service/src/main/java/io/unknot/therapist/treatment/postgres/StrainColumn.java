package io.unknot.therapist.treatment.postgres;

import io.unknot.schedule.StrainGuard;
import java.time.Duration;

/** A strain guard as JSON in a treatment's row. */
record StrainColumn(long inARowMinutes, long aDayMinutes, long restMinutes) {
    static StrainColumn of(StrainGuard guard) {
        return new StrainColumn(
                guard.inARow().toMinutes(),
                guard.aDay().toMinutes(),
                guard.rest().toMinutes());
    }

    StrainGuard toDomain() {
        return new StrainGuard(
                Duration.ofMinutes(inARowMinutes), Duration.ofMinutes(aDayMinutes), Duration.ofMinutes(restMinutes));
    }
}
