package io.unknot.therapist.treatment;

import io.unknot.events.Event;
import io.unknot.events.directory.TreatmentChanged;
import io.unknot.schedule.StrainGuard;
import io.unknot.therapist.register.Register;
import io.unknot.therapist.register.Versioned;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;

/** The chain's catalogue. */
public interface Treatments extends Register<Treatment> {

    /** By name, at most one more than a page holds. */
    Flux<Versioned<Treatment>> byName();

    /** Those there are under the ids. */
    Flux<Treatment> of(Set<UUID> ids);

    @Override
    default Event told(Versioned<Treatment> entry) {
        var treatment = entry.content();
        return new TreatmentChanged(
                treatment.id(),
                entry.version(),
                minutes(treatment.usual().duration()),
                minutes(treatment.before()),
                minutes(treatment.after()),
                treatment.roomFeatures(),
                treatment.variants().stream()
                        .skip(1)
                        .map(variant -> minutes(variant.duration()))
                        .toList(),
                Optional.ofNullable(treatment.strain()).map(Treatments::told),
                treatment.variants().stream().flatMap(Treatments::told).toList(),
                treatment.contraindications().stream().map(Treatments::told).toList());
    }

    private static Stream<TreatmentChanged.Price> told(Variant variant) {
        return variant.prices().stream()
                .map(price -> new TreatmentChanged.Price(
                        minutes(variant.duration()),
                        price.amountMinor(),
                        price.currency().getCurrencyCode()));
    }

    private static TreatmentChanged.Contraindication told(Contraindication one) {
        return new TreatmentChanged.Contraindication(
                one.condition(), one.effect().word(), one.alternatives());
    }

    private static TreatmentChanged.Strain told(StrainGuard strain) {
        return new TreatmentChanged.Strain(minutes(strain.inARow()), minutes(strain.aDay()), minutes(strain.rest()));
    }

    private static int minutes(Duration duration) {
        return Math.toIntExact(duration.toMinutes());
    }
}
