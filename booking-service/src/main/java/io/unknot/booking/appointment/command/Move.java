package io.unknot.booking.appointment.command;

import io.unknot.booking.appointment.Visit;
import io.unknot.booking.directory.Length;
import io.unknot.booking.wish.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where a visit is to go: to another time, and to another therapist or clinic if they are named. */
public record Move(UUID appointmentId, Instant start, Optional<UUID> therapistId, Optional<UUID> clinicId) {

    /** What is wanted of a visit: the same for the same client, as long as it was. */
    Wish wish(Visit visit) {
        var duration = Duration.between(visit.visible().from(), visit.visible().until());
        return new Wish(
                clinicId.orElse(visit.clinicId()),
                visit.treatmentId(),
                therapistId.orElse(visit.therapistId()),
                visit.clientId(),
                start,
                new Length.Kept(duration));
    }
}
