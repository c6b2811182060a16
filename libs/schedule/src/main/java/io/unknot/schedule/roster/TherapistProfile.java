package io.unknot.schedule.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a therapist offers and when they are licensed to; one valid licence is enough. */
public record TherapistProfile(UUID therapistId, Set<UUID> treatments, List<Licence> licences) {

    public TherapistProfile {
        treatments = Set.copyOf(treatments);
        licences = List.copyOf(licences);
    }

    /** Whether some licence covers the day. */
    public boolean licensedOn(LocalDate day) {
        return licences.stream().anyMatch(licence -> licence.covers(day));
    }
}
