package io.unknot.booking.appointment.plan;

import io.unknot.booking.appointment.Part;
import io.unknot.booking.occupancy.Occupied;
import io.unknot.booking.occupancy.TherapistVisit;
import io.unknot.schedule.Offer;
import io.unknot.schedule.clinic.Room;
import io.unknot.schedule.time.Span;
import java.time.Instant;
import java.util.UUID;

/**
 * One part of a visit that is to be: what is offered, from a start on. Therapist and room are taken for its buffers too,
 * unless staff pass over them.
 */
public record PlannedPart(Offer offer, Instant start, boolean therapistTight, boolean roomTight) {

    public PlannedPart(Offer offer, Instant start) {
        this(offer, start, false, false);
    }

    PlannedPart withoutTherapistBuffers() {
        return new PlannedPart(offer, start, true, roomTight);
    }

    PlannedPart withoutRoomBuffers() {
        return new PlannedPart(offer, start, therapistTight, true);
    }

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
                therapistTight ? visible() : offer.therapistOccupied(start),
                roomTight ? visible() : offer.roomOccupied(start, room));
    }

    /** As it counts for the therapist's strain; its buffers take nothing of the visit's other parts. */
    TherapistVisit asVisit() {
        return new TherapistVisit(therapistId(), offer.clinic().clinicId(), visible(), visible());
    }
}
