package io.unknot.therapist.therapist;

import io.unknot.therapist.register.Complaints;
import io.unknot.therapist.register.Expected;
import io.unknot.therapist.register.Replace;
import io.unknot.therapist.register.Replaced;
import io.unknot.therapist.treatment.Treatment;
import io.unknot.therapist.treatment.Treatments;
import java.time.Clock;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes up a therapist, or what has changed about one. */
@Component
public final class SaveTherapist {

    private final Replace replace;
    private final Therapists therapists;
    private final Treatments treatments;
    private final Clock clock;

    SaveTherapist(Replace replace, Therapists therapists, Treatments treatments, Clock clock) {
        this.replace = replace;
        this.therapists = therapists;
        this.treatments = treatments;
        this.clock = clock;
    }

    /**
     * Signals 400 for treatments nobody knows, for fees of anything the therapist does not offer or nobody sells in that
     * currency, and for experience that is yet to begin; 412 when the therapist is not as expected.
     */
    public Mono<Replaced<Therapist>> save(Therapist therapist, Expected expected) {
        return replace.in(
                therapists,
                therapist.id(),
                therapist,
                expected,
                current -> treatments
                        .of(therapist.treatments())
                        .collectMap(Treatment::id)
                        .doOnNext(offered -> require(therapist, offered))
                        .then());
    }

    private void require(Therapist therapist, Map<UUID, Treatment> offered) {
        var complaints = new Complaints()
                .unless(
                        !therapist.experienceSince().isAfter(Year.now(clock)),
                        "experienceSince",
                        "must not be a year to come");
        therapist.treatments().stream()
                .filter(id -> !offered.containsKey(id))
                .sorted()
                .forEach(id ->
                        complaints.unless(false, "treatments", "must be known, but no treatment has the id " + id));
        for (var fee : therapist.fees()) {
            var reason = wrong(fee, offered);
            complaints.unless(reason.isEmpty(), "fees", reason.orElse(""));
        }
        complaints.raise();
    }

    private static Optional<String> wrong(Fee fee, Map<UUID, Treatment> offered) {
        var treatment = offered.get(fee.treatmentId());
        if (treatment == null) {
            return Optional.of("must be asked for what the therapist offers, but not " + fee.treatmentId());
        }
        var minutes = fee.duration().toMinutes();
        var variant = treatment.lasting(fee.duration());
        if (variant.isEmpty()) {
            return Optional.of("must be asked for a variant, but %s is not given in %d minutes"
                    .formatted(treatment.name(), minutes));
        }
        return variant.get().price(fee.currency()).isPresent()
                ? Optional.empty()
                : Optional.of("must be in a currency of the list, but %s of %d minutes is not sold in %s"
                        .formatted(treatment.name(), minutes, fee.currency()));
    }
}
