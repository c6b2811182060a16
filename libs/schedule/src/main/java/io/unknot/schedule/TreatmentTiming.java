package io.unknot.schedule;

import io.unknot.schedule.time.Checks;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How long a treatment takes, in one of its lengths, what room it needs, and what it may ask of a therapist. The client
 * sees {@code duration}; the therapist and the room are taken {@code before} and {@code after} it as well. Each is whole
 * minutes, none longer than 12 hours. Without a strain guard a therapist may give it all day.
 */
public record TreatmentTiming(
        UUID treatmentId,
        Duration duration,
        Duration before,
        Duration after,
        Set<String> roomFeatures,
        @Nullable StrainGuard strain) {

    private static final Duration LONGEST = Duration.ofHours(12);

    public TreatmentTiming {
        Checks.wholeMinutes("duration", duration, Duration.ofMinutes(1), LONGEST);
        Checks.wholeMinutes("before", before, Duration.ZERO, LONGEST);
        Checks.wholeMinutes("after", after, Duration.ZERO, LONGEST);
        roomFeatures = Checks.features("roomFeatures", roomFeatures);
        Checks.require(
                strain == null || duration.compareTo(strain.inARow()) <= 0,
                () -> "duration must be at most what the strain guard allows in a row, but was %s".formatted(duration));
    }

    /** Without a strain guard. */
    public TreatmentTiming(
            UUID treatmentId, Duration duration, Duration before, Duration after, Set<String> roomFeatures) {
        this(treatmentId, duration, before, after, roomFeatures, null);
    }
}
