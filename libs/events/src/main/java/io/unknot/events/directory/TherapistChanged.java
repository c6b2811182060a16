package io.unknot.events.directory;

import io.unknot.events.Added;
import io.unknot.events.Topics;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What booking needs of a therapist, whole. Told by therapist-service, in the compacted topic {@link Topics#THERAPISTS}.
 *
 * @param gender such as {@code female}; empty when it was not said
 * @param languages ISO 639 codes of two letters
 */
public record TherapistChanged(
        UUID therapistId,
        long version,
        Set<UUID> treatments,
        List<Licence> licences,
        Optional<String> gender,
        @Added Set<String> languages)
        implements DirectoryEvent {

    public TherapistChanged {
        treatments = Set.copyOf(treatments);
        licences = List.copyOf(licences);
        languages = Set.copyOf(languages);
    }

    /** As first writers told it: without gender and languages. */
    public TherapistChanged(UUID therapistId, long version, Set<UUID> treatments, List<Licence> licences) {
        this(therapistId, version, treatments, licences, Optional.empty(), Set.of());
    }

    @Override
    public UUID subject() {
        return therapistId;
    }

    /** Both days are included, in the zone of the clinic where the visit takes place. */
    public record Licence(LocalDate validFrom, LocalDate validUntil) {}
}
