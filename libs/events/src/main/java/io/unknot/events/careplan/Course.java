package io.unknot.events.careplan;

import java.util.List;
import java.util.UUID;

/**
 * A course of visits as it now is: whose, in which state, its visits' appointments in their order, cancelled ones
 * included, and whether it is time to look back on it.
 */
public record Course(UUID clientId, State state, List<UUID> appointmentIds, boolean reviewDue) {

    /** Whether its visits go on. */
    public enum State {
        ACTIVE,
        PAUSED,
        ENDED
    }

    public Course {
        appointmentIds = List.copyOf(appointmentIds);
    }
}
