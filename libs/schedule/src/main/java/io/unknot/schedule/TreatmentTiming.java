package io.unknot.schedule;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/**
 * How long a treatment takes and what room it needs. The client sees {@code duration}; the therapist and the room are
 * taken {@code before} and {@code after} it as well. None is longer than 12 hours.
 */
public record TreatmentTiming(
        UUID treatmentId, Duration duration, Duration before, Duration after, Set<String> roomFeatures) {

    private static final Duration LONGEST = Duration.ofHours(12);

    public TreatmentTiming {
        Checks.within("duration", duration, Duration.ofMinutes(1), LONGEST);
        Checks.within("before", before, Duration.ZERO, LONGEST);
        Checks.within("after", after, Duration.ZERO, LONGEST);
        roomFeatures = Checks.features("roomFeatures", roomFeatures);
    }
}
