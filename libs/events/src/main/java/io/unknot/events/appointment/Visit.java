package io.unknot.events.appointment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.unknot.events.Added;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The visit an appointment is for. The client sees start to end; therapist and room are taken for longer,
 * by the treatment's buffers and the room's turnover. Of a visit of several parts, start to end is the whole, the other
 * fields are the first part's, and each further part begins where the one before it ends.
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
        Period roomOccupied,
        @Added @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Part> furtherParts) {

    public Visit {
        furtherParts = List.copyOf(furtherParts);
    }

    /** Of one part. */
    public Visit(
            UUID clinicId,
            UUID therapistId,
            UUID roomId,
            UUID treatmentId,
            UUID clientId,
            Instant start,
            Instant end,
            Period therapistOccupied,
            Period roomOccupied) {
        this(
                clinicId,
                therapistId,
                roomId,
                treatmentId,
                clientId,
                start,
                end,
                therapistOccupied,
                roomOccupied,
                List.of());
    }

    /** When the first part ends: with the visit, unless another part follows. */
    public Instant firstPartEnd() {
        return furtherParts.isEmpty() ? end : furtherParts.getFirst().start();
    }

    /** What follows the first part, at the same clinic: another treatment, therapist or room. */
    public record Part(
            UUID therapistId,
            UUID roomId,
            UUID treatmentId,
            Instant start,
            Instant end,
            Period therapistOccupied,
            Period roomOccupied) {}

    /** Half-open: until is no longer part of it. */
    public record Period(Instant from, Instant until) {
        public Period {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException("a period ends after it starts: " + from + " to " + until);
            }
        }
    }
}
