package io.unknot.therapist.treatment;

import io.unknot.events.Event;
import io.unknot.events.directory.TreatmentChanged;
import io.unknot.therapist.register.Register;
import io.unknot.therapist.register.Versioned;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Flux;

/** The chain's catalogue. */
public interface Treatments extends Register<Treatment> {

    /** By name, at most one more than a page holds. */
    Flux<Versioned<Treatment>> byName();

    /** Those of the ids that are no treatment. */
    Flux<UUID> missing(Set<UUID> ids);

    @Override
    default Event told(Versioned<Treatment> entry) {
        var timing = entry.content().timing();
        return new TreatmentChanged(
                timing.treatmentId(),
                entry.version(),
                Math.toIntExact(timing.duration().toMinutes()),
                Math.toIntExact(timing.before().toMinutes()),
                Math.toIntExact(timing.after().toMinutes()),
                timing.roomFeatures());
    }
}
