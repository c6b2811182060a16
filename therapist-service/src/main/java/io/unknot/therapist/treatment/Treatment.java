package io.unknot.therapist.treatment;

import io.unknot.schedule.StrainGuard;
import io.unknot.schedule.TreatmentTiming;
import io.unknot.schedule.time.Checks;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is booked, in one of its variants: first the usual one, then the others by length. The technique is how hands are
 * used in it, in the clinic's own words. Suits and contraindications name conditions, each at most once among the latter. Pressures are
 * how firm it can be given; none when nobody has said so.
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
        List<Contraindication> contraindications,
        Set<Pressure> pressures) {

    /** Of which nobody has said how firm it is. */
    public Treatment(
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
        this(
                id,
                name,
                technique,
                modality,
                variants,
                before,
                after,
                roomFeatures,
                strain,
                suits,
                contraindications,
                Set.of());
    }

    public Treatment {
        variants = usualFirst(variants);
        roomFeatures = Checks.features("roomFeatures", roomFeatures);
        suits = Set.copyOf(suits);
        pressures = Set.copyOf(pressures);
        contraindications = contraindications.stream()
                .sorted(Comparator.comparing(Contraindication::condition))
                .toList();
        requireVariants(variants, strain);
        requireContraindications(contraindications, id);
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

    /** What having the condition means for it, if anything. */
    public Optional<Contraindication> contraindication(String condition) {
        return contraindications.stream()
                .filter(each -> each.condition().equals(condition))
                .findFirst();
    }

    /** Whether nobody who has the condition is given it. */
    public boolean isBlockedBy(String condition) {
        return contraindication(condition)
                .filter(found -> found.effect() == Contraindication.Effect.BLOCK)
                .isPresent();
    }

    /** What a variant asks of the calendar. */
    public TreatmentTiming timing(Variant variant) {
        return new TreatmentTiming(id, variant.duration(), before, after, roomFeatures, strain);
    }

    private static List<Variant> usualFirst(List<Variant> variants) {
        return Stream.concat(
                        variants.stream().limit(1),
                        variants.stream().skip(1).sorted(Comparator.comparing(Variant::duration)))
                .toList();
    }

    private static void requireVariants(List<Variant> variants, @Nullable StrainGuard strain) {
        Checks.require(!variants.isEmpty(), "variants must hold at least one");
        Checks.require(
                variants.stream().map(Variant::duration).distinct().count() == variants.size(),
                "variants must not hold the same minutes twice");
        Checks.require(
                strain == null
                        || variants.stream()
                                .allMatch(variant -> variant.duration().compareTo(strain.inARow()) <= 0),
                "variants must not be longer than the strain guard allows in a row");
    }

    private static void requireContraindications(List<Contraindication> contraindications, UUID id) {
        Checks.require(
                contraindications.stream()
                                .map(Contraindication::condition)
                                .distinct()
                                .count()
                        == contraindications.size(),
                "contraindications must not hold the same condition twice");
        Checks.require(
                contraindications.stream().noneMatch(one -> one.alternatives().contains(id)),
                "contraindications must not offer the treatment itself in its place");
    }
}
