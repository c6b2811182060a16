package io.unknot.therapist.conflict;

import io.unknot.schedule.search.FreeTime;
import java.util.List;
import java.util.UUID;

/**
 * The first conflicts by start, at clinics the reader works for; whether there are more of them, and how many there are at
 * other clinics. The moves are one replacement for each visit that has any left once those before it have moved: done
 * together they are in nobody's way.
 */
public record ToResolve(List<Conflict> conflicts, boolean more, int elsewhere, List<Move> allAtOnce) {

    public ToResolve {
        conflicts = List.copyOf(conflicts);
        allAtOnce = List.copyOf(allAtOnce);
    }

    /** A visit and where it would go. */
    public record Move(UUID appointmentId, FreeTime to) {}
}
