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
        Optional<Strain> strain,
        @Added List<Price> prices,
        @Added List<Contraindication> contraindications)
        implements DirectoryEvent {

    public TreatmentChanged {
        roomFeatures = Set.copyOf(roomFeatures);
        otherDurationsMinutes = List.copyOf(otherDurationsMinutes);
        prices = List.copyOf(prices);
        contraindications = List.copyOf(contraindications);
    }

    /** Without prices and contraindications. */
    public TreatmentChanged(
            UUID treatmentId,
            long version,
            int durationMinutes,
            int bufferBeforeMinutes,
            int bufferAfterMinutes,
            Set<String> roomFeatures,
            List<Integer> otherDurationsMinutes,
            Optional<Strain> strain) {
        this(
                treatmentId,
                version,
                durationMinutes,
                bufferBeforeMinutes,
                bufferAfterMinutes,
                roomFeatures,
                otherDurationsMinutes,
                strain,
                List.of(),
                List.of());
    }

    @Override
    public UUID subject() {
        return treatmentId;
    }

    /** The most hands-on minutes a therapist gives in a row and on one day; a row ends with a rest between visits. */
    public record Strain(int inARowMinutes, int aDayMinutes, int restMinutes) {}

    /** What it costs in one of its lengths, in the currency's smallest unit; a therapist may ask for another price. */
    public record Price(int minutes, long amountMinor, String currency) {}

    /**
     * What a condition means for it: the effect is warn, adapt or block. The alternatives are treatments to offer in its
     * place. Conditions are what treatments are unfit for, never what anybody has.
     */
    public record Contraindication(String condition, String effect, Set<UUID> alternatives) {

        public Contraindication {
            alternatives = Set.copyOf(alternatives);
        }
    }
}
