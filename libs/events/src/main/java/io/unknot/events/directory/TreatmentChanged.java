package io.unknot.events.directory;

import io.unknot.events.Topics;
import java.util.Set;
import java.util.UUID;

/** What booking needs of a treatment, whole. Told by therapist-service, in the compacted topic {@link Topics#TREATMENTS}. */
public record TreatmentChanged(
        UUID treatmentId,
        long version,
        int durationMinutes,
        int bufferBeforeMinutes,
        int bufferAfterMinutes,
        Set<String> roomFeatures)
        implements DirectoryEvent {

    public TreatmentChanged {
        roomFeatures = Set.copyOf(roomFeatures);
    }

    @Override
    public UUID subject() {
        return treatmentId;
    }
}
