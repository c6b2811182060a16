package io.unknot.therapist.availability;

import io.unknot.schedule.Span;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an appointment takes: its therapist and its room, each for its own time; a hold only until it expires. */
public record Occupancy(
        UUID appointmentId,
        UUID therapistId,
        Span therapist,
        UUID roomId,
        Span room,
        @Nullable Instant holdExpires) {}
