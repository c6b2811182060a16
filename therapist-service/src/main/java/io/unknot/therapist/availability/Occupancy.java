package io.unknot.therapist.availability;

import io.unknot.schedule.book.Taking;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a visit, or one part of it, takes, and what for; a hold only until it expires. The first part's taking has the
 * visit's own id. Listed are appointments; a visit for several clients is not one.
 */
public record Occupancy(
        Taking taking, @Nullable UUID treatmentId, @Nullable Instant holdExpires, UUID visitId, boolean listed) {

    /** All that one appointment takes. */
    public Occupancy(Taking taking, @Nullable UUID treatmentId, @Nullable Instant holdExpires) {
        this(taking, treatmentId, holdExpires, taking.appointmentId(), true);
    }
}
