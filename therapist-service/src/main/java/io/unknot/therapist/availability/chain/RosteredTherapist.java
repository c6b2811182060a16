package io.unknot.therapist.availability.chain;

import io.unknot.schedule.roster.Roster;
import io.unknot.schedule.roster.Shift;
import io.unknot.therapist.therapist.Therapist;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A therapist with the shifts and the time off, at all clinics, that are not over yet. */
public record RosteredTherapist(Therapist therapist, Roster roster) {

    /** Of the therapist. */
    public UUID id() {
        return therapist.id();
    }

    /** The clinics worked at. */
    public Set<UUID> clinics() {
        return roster.shifts().stream().map(Shift::clinicId).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether they are trained to give it. */
    public boolean gives(UUID treatmentId) {
        return therapist.treatments().contains(treatmentId);
    }
}
