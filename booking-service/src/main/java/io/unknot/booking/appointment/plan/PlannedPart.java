package io.unknot.booking.appointment.plan;

import io.unknot.booking.appointment.Part;
import io.unknot.booking.occupancy.Occupied;
import io.unknot.booking.occupancy.TherapistVisit;
import io.unknot.schedule.Offer;
import io.unknot.schedule.clinic.Room;
import io.unknot.schedule.time.Span;
import java.time.Instant;
import java.util.UUID;

/** One part of a visit that is to be: what is offered, from a start on. */
public record PlannedPart(Offer offer, Instant start) {

    public UUID therapistId() {
        return offer.therapist().therapistId();
    }

    Span visible() {
        return offer.visible(start);
    }

    Occupied in(Room room) {
        return part(room).room();
    }

    Part part(Room room) {
        return new Part(
                offer.treatment().treatmentId(),
                therapistId(),
                room.roomId(),
                visible(),
                offer.therapistOccupied(start),
                offer.roomOccupied(start, room));
    }

    /** As it counts for the therapist's strain; its buffers take nothing of the visit's other parts. */
    TherapistVisit asVisit() {
        return new TherapistVisit(therapistId(), offer.clinic().clinicId(), visible(), visible());
    }
}
