package io.unknot.events.appointment;

import java.time.Instant;
import java.util.UUID;

/**
 * The visit an appointment is for. The client sees start to end; therapist and room are taken for longer,
 * by the treatment's buffers and the room's turnover.
 */
public record Visit(
        UUID clinicId,
        UUID therapistId,
        UUID roomId,
        UUID treatmentId,
        UUID clientId,
        Instant start,
        Instant end,
        Period therapistOccupied,
        Period roomOccupied) {

    /** Half-open: until is no longer part of it. */
    public record Period(Instant from, Instant until) {
        public Period {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException("a period ends after it starts: " + from + " to " + until);
            }
        }
    }
}
