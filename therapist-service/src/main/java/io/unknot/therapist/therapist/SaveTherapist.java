package io.unknot.therapist.therapist;

import io.unknot.therapist.register.Complaints;
import io.unknot.therapist.register.Expected;
import io.unknot.therapist.register.Replace;
import io.unknot.therapist.register.Replaced;
import io.unknot.therapist.treatment.Treatments;
import java.time.Clock;
import java.time.Year;
import java.util.Set;
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

    /** Signals 400 for treatments nobody knows and for experience that is yet to begin, 412 when not as expected. */
    public Mono<Replaced<Therapist>> save(Therapist therapist, Expected expected) {
        return replace.in(
                therapists,
                therapist.id(),
                therapist,
                expected,
                current -> treatments
                        .missing(therapist.treatments())
                        .collectList()
                        .doOnNext(missing -> requireKnown(therapist, Set.copyOf(missing)))
                        .then());
    }

    private void requireKnown(Therapist therapist, Set<UUID> missing) {
        var complaints = new Complaints()
                .unless(
                        !therapist.experienceSince().isAfter(Year.now(clock)),
                        "experienceSince",
                        "must not be a year to come");
        missing.forEach(
                id -> complaints.unless(false, "treatments", "must be known, but no treatment has the id " + id));
        complaints.raise();
    }
}
