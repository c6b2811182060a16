package io.unknot.events.group;

import io.unknot.events.appointment.Visit.Period;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** These therapists and this room are taken, whether or not anybody has a place yet. One or two therapists. */
public record GroupVisitPlanned(
        UUID groupVisitId,
        long version,
        UUID clinicId,
        UUID treatmentId,
        List<UUID> therapistIds,
        UUID roomId,
        Instant start,
        Instant end,
        Period therapistsOccupied,
        Period roomOccupied,
        int places)
        implements GroupVisitEvent {

    public GroupVisitPlanned {
        therapistIds = List.copyOf(therapistIds);
    }
}
