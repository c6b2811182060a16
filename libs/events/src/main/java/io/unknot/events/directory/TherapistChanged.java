package io.unknot.events.directory;

import io.unknot.events.Topics;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What booking needs of a therapist, whole. Told by therapist-service, in the compacted topic {@link Topics#THERAPISTS}. */
public record TherapistChanged(UUID therapistId, long version, Set<UUID> treatments, List<Licence> licences)
        implements DirectoryEvent {

    public TherapistChanged {
        treatments = Set.copyOf(treatments);
        licences = List.copyOf(licences);
    }

    @Override
    public UUID subject() {
        return therapistId;
    }

    /** Both days are included, in the zone of the clinic where the visit takes place. */
    public record Licence(LocalDate validFrom, LocalDate validUntil) {}
}
