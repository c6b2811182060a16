package io.unknot.therapist.conflict;

import java.util.List;

/**
 * A visit that stands and where it could go instead, the best first. None for a visit that is only held, as a hold cannot
 * be moved, nor for a treatment or a length that is no longer given.
 */
public record Conflict(BookedVisit visit, List<Replacement> replacements) {

    public Conflict {
        replacements = List.copyOf(replacements);
    }
}
