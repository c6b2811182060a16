package io.unknot.therapist.availability;

import io.unknot.schedule.book.Taking;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an appointment takes, and what for; a hold only until it expires. */
public record Occupancy(
        Taking taking, @Nullable UUID treatmentId, @Nullable Instant holdExpires) {}
