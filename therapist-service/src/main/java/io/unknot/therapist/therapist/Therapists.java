package io.unknot.therapist.therapist;

import io.unknot.events.Event;
import io.unknot.events.directory.TherapistChanged;
import io.unknot.therapist.register.Register;
import io.unknot.therapist.register.Versioned;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The people who treat. */
public interface Therapists extends Register<Therapist> {

    /**
     * By name, at most one more than a page holds: those with a shift at the clinic that has not ended, and those who
     * offer the treatment. Null asks for neither.
     */
    Flux<Versioned<Therapist>> at(@Nullable UUID clinicId, @Nullable UUID treatmentId);

    /** By name, however many of these there are: those with a shift at the clinic that has not ended. Null asks for all. */
    Flux<Therapist> all(Colleagues who, @Nullable UUID clinicId);

    /** Where each of the therapists has a shift that has not ended; who has none is left out. */
    Mono<Map<UUID, Set<UUID>>> clinicsOf(Collection<UUID> therapistIds);

    @Override
    default Event told(Versioned<Therapist> entry) {
        var therapist = entry.content();
        return new TherapistChanged(
                therapist.id(),
                entry.version(),
                therapist.treatments(),
                therapist.licences().stream()
                        .map(IssuedLicence::licence)
                        .map(licence -> new TherapistChanged.Licence(licence.validFrom(), licence.validUntil()))
                        .toList(),
                Optional.ofNullable(therapist.gender()).map(Gender::word),
                therapist.languages());
    }
}
