package io.unknot.therapist.treatment;

import io.unknot.therapist.register.Complaints;
import io.unknot.therapist.register.Expected;
import io.unknot.therapist.register.Replace;
import io.unknot.therapist.register.Replaced;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes a treatment into the catalogue, or changes what is said of one. */
@Component
public final class SaveTreatment {

    private final Replace replace;
    private final Treatments treatments;

    SaveTreatment(Replace replace, Treatments treatments) {
        this.replace = replace;
        this.treatments = treatments;
    }

    /** Signals 400 for alternatives nobody knows, 412 when the treatment is not as expected. */
    public Mono<Replaced<Treatment>> save(Treatment treatment, Expected expected) {
        return replace.in(treatments, treatment.id(), treatment, expected, current -> requireKnown(treatment));
    }

    private Mono<Void> requireKnown(Treatment treatment) {
        var alternatives = treatment.contraindications().stream()
                .map(Contraindication::alternatives)
                .flatMap(Collection::stream)
                .collect(Collectors.toUnmodifiableSet());
        return treatments
                .of(alternatives)
                .map(Treatment::id)
                .collect(Collectors.toUnmodifiableSet())
                .doOnNext(known -> requireKnown(treatment, known))
                .then();
    }

    private static void requireKnown(Treatment treatment, Set<UUID> known) {
        var complaints = new Complaints();
        for (var one : treatment.contraindications()) {
            one.alternatives().stream()
                    .filter(id -> !known.contains(id))
                    .sorted()
                    .forEach(id -> complaints.unless(
                            false,
                            "contraindications",
                            "must offer known treatments for %s, but no treatment has the id %s"
                                    .formatted(one.condition(), id)));
        }
        complaints.raise();
    }
}
