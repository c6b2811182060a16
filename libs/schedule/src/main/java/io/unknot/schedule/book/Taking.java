package io.unknot.schedule.book;

import io.unknot.schedule.time.Span;
import java.util.UUID;

/** What one appointment takes: what the client sees, and its therapist and its room, each for its own time. */
public record Taking(
        UUID appointmentId, UUID clinicId, UUID therapistId, UUID roomId, Span visible, Span therapist, Span room) {}
