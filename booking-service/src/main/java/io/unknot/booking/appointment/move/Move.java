package io.unknot.booking.appointment.move;

import io.unknot.booking.appointment.Part;
import io.unknot.booking.appointment.StateRefused.PartsStay;
import io.unknot.booking.appointment.StateRefused.PlaceStays;
import io.unknot.booking.appointment.Visit;
import io.unknot.booking.directory.Length;
import io.unknot.booking.wish.Wish;
import io.unknot.booking.wish.WishedPart;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where a visit is to go: to another time, and to another therapist or clinic if they are named. */
public record Move(UUID appointmentId, Instant start, Optional<UUID> therapistId, Optional<UUID> clinicId) {

    /** What is wanted of a visit: the same for the same client, as long as it was; or {@link PartsStay}, {@link PlaceStays}. */
    Wish wish(Visit visit) {
        if (!visit.further().isEmpty() && isElsewhere(visit)) {
            throw new PartsStay(appointmentId);
        }
        if (visit.place().isPresent()) {
            throw new PlaceStays(appointmentId);
        }
        var parts = visit.parts();
        return new Wish(
                clinicId.orElse(visit.clinicId()),
                visit.treatmentId(),
                therapistId.orElse(visit.therapistId()),
                visit.clientId(),
                start,
                lengthOf(parts.getFirst()),
                parts.stream()
                        .skip(1)
                        .map(part -> new WishedPart(part.treatmentId(), part.therapistId(), lengthOf(part)))
                        .toList());
    }

    private boolean isElsewhere(Visit visit) {
        return !therapistId.orElse(visit.therapistId()).equals(visit.therapistId())
                || !clinicId.orElse(visit.clinicId()).equals(visit.clinicId());
    }

    private static Length lengthOf(Part part) {
        return new Length.Kept(
                Duration.between(part.visible().from(), part.visible().until()));
    }
}
