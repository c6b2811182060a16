package io.unknot.therapist.treatment;

import io.unknot.schedule.StrainGuard;
import io.unknot.schedule.TreatmentTiming;
import io.unknot.schedule.time.Checks;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is booked, in one of its variants; the first is the usual one. The technique is how hands are used in it, in the
 * clinic's own words.
 */
public record Treatment(
        UUID id,
        String name,
        String technique,
        Modality modality,
        List<Variant> variants,
        Duration before,
        Duration after,
        Set<String> roomFeatures,
        @Nullable StrainGuard strain,
        Set<String> suits,
        List<Contraindication> contraindications) {

    public Treatment {
        variants = List.copyOf(variants);
        roomFeatures = Checks.features("roomFeatures", roomFeatures);
        suits = Set.copyOf(suits);
        contraindications = List.copyOf(contraindications);
        require(!variants.isEmpty(), "variants must hold at least one");
        require(
                variants.stream().map(Variant::duration).distinct().count() == variants.size(),
                "variants must not hold the same minutes twice");
        for (var variant : variants) {
            new TreatmentTiming(id, variant.duration(), before, after, roomFeatures, strain);
        }
    }

    /** The one that is booked when nobody says how long. */
    public Variant usual() {
        return variants.getFirst();
    }

    /** The one of this length, if there is one. */
    public Optional<Variant> lasting(Duration duration) {
        return variants.stream()
                .filter(variant -> variant.duration().equals(duration))
                .findFirst();
    }

    /** What a variant asks of the calendar. */
    public TreatmentTiming timing(Variant variant) {
        return new TreatmentTiming(id, variant.duration(), before, after, roomFeatures, strain);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
