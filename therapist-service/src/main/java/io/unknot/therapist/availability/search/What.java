package io.unknot.therapist.availability.search;

import io.unknot.schedule.TreatmentTiming;
import io.unknot.therapist.availability.chain.Catalogue;
import io.unknot.therapist.register.Complaints;
import io.unknot.therapist.register.Unknown;
import io.unknot.therapist.treatment.Treatment;
import io.unknot.therapist.treatment.Variant;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which treatments would do, how long, and what the room must have besides what they need. Without a length it is each
 * one's usual one; those that are not given in a length that is asked for are left out.
 */
public record What(Kind kind, @Nullable Duration length, Set<String> roomFeatures) {

    /** Which treatments. */
    public sealed interface Kind {}

    /** One of these. */
    public record AnyOf(Set<UUID> treatments) implements Kind {
        public AnyOf {
            treatments = Set.copyOf(treatments);
        }
    }

    /** Whatever suits a condition and is not blocked by it. */
    public record For(String condition) implements Kind {}

    /** Any at all. */
    public record Anything() implements Kind {}

    /** One of these that the condition does not block. */
    public record Allowed(Set<UUID> treatments, String condition) implements Kind {
        public Allowed {
            treatments = Set.copyOf(treatments);
        }
    }

    /** A treatment in the length that is meant, and what it asks of the calendar. */
    record Choice(Treatment treatment, Variant variant, TreatmentTiming timing) {}

    public What {
        roomFeatures = Set.copyOf(roomFeatures);
    }

    /** Throws 404 for a treatment nobody knows, and 400 when none of those named is given in the length. */
    List<Choice> in(Catalogue catalogue) {
        return switch (kind) {
            case AnyOf(var treatments) -> choices(catalogue, treatments);
            case For(var condition) ->
                catalogue.treatments().stream()
                        .filter(treatment -> suits(treatment, condition))
                        .flatMap(treatment -> choice(treatment).stream())
                        .toList();
            case Anything() ->
                catalogue.treatments().stream()
                        .flatMap(treatment -> choice(treatment).stream())
                        .toList();
            case Allowed(var treatments, var condition) ->
                choices(catalogue, treatments).stream()
                        .filter(choice -> !choice.treatment().isBlockedBy(condition))
                        .toList();
        };
    }

    private List<Choice> choices(Catalogue catalogue, Set<UUID> treatments) {
        var choices = treatments.stream()
                .map(id -> catalogue.treatment(id).orElseThrow(() -> Unknown.entry("treatment", id)))
                .flatMap(treatment -> choice(treatment).stream())
                .toList();
        if (choices.isEmpty()) {
            throw Complaints.about("minutes", "must be a length that one of the treatments is given in");
        }
        return choices;
    }

    private Optional<Choice> choice(Treatment treatment) {
        var variant = length == null ? Optional.of(treatment.usual()) : treatment.lasting(length);
        return variant.map(meant -> new Choice(treatment, meant, timing(treatment, meant)));
    }

    private TreatmentTiming timing(Treatment treatment, Variant variant) {
        var timing = treatment.timing(variant);
        if (roomFeatures.isEmpty()) {
            return timing;
        }
        var needed = new HashSet<>(timing.roomFeatures());
        needed.addAll(roomFeatures);
        return new TreatmentTiming(
                timing.treatmentId(), timing.duration(), timing.before(), timing.after(), needed, timing.strain());
    }

    private static boolean suits(Treatment treatment, String condition) {
        return treatment.suits().contains(condition) && !treatment.isBlockedBy(condition);
    }
}
