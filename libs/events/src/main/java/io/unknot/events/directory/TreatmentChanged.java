package io.unknot.events.directory;

import io.unknot.events.Added;
import io.unknot.events.Topics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What booking needs of a treatment, whole. Told by therapist-service, in the compacted topic {@link Topics#TREATMENTS}.
 * durationMinutes is its usual length, otherDurationsMinutes are the others it may be booked in.
 */
public record TreatmentChanged(
        UUID treatmentId,
        long version,
        int durationMinutes,
        int bufferBeforeMinutes,
        int bufferAfterMinutes,
        Set<String> roomFeatures,
        @Added List<Integer> otherDurationsMinutes,
        Optional<Strain> strain)
        implements DirectoryEvent {

    public TreatmentChanged {
        roomFeatures = Set.copyOf(roomFeatures);
        otherDurationsMinutes = List.copyOf(otherDurationsMinutes);
    }

    @Override
    public UUID subject() {
        return treatmentId;
    }

    /** The most hands-on minutes a therapist gives in a row and on one day; a row ends with a rest between visits. */
    public record Strain(int inARowMinutes, int aDayMinutes, int restMinutes) {}
}
