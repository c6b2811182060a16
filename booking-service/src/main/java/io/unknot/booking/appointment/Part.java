package io.unknot.booking.appointment;

import io.unknot.booking.occupancy.Occupied;
import io.unknot.events.appointment.Visit.Period;
import io.unknot.schedule.time.Span;
import java.util.UUID;

/** One part of a visit: a treatment by a therapist in a room. The client sees the visible span. */
public record Part(UUID treatmentId, UUID therapistId, UUID roomId, Span visible, Span therapistTaken, Span roomTaken) {

    /** What is taken of its therapist. */
    public Occupied therapist() {
        return new Occupied(Occupied.Kind.THERAPIST, therapistId, visible, therapistTaken);
    }

    /** What is taken of its room. */
    public Occupied room() {
        return new Occupied(Occupied.Kind.ROOM, roomId, visible, roomTaken);
    }

    io.unknot.events.appointment.Visit.Part told() {
        return new io.unknot.events.appointment.Visit.Part(
                therapistId,
                roomId,
                treatmentId,
                visible.from(),
                visible.until(),
                told(therapistTaken),
                told(roomTaken));
    }

    static Period told(Span span) {
        return new Period(span.from(), span.until());
    }
}
