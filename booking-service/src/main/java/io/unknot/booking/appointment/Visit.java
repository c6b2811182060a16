package io.unknot.booking.appointment;

import io.unknot.events.appointment.Visit.Period;
import io.unknot.schedule.time.Span;
import java.util.UUID;

/**
 * Who meets whom, where and when. The client sees the visible span; the therapist is taken for the buffers as well, the
 * room for its turnover too.
 */
public record Visit(
        UUID clinicId,
        UUID treatmentId,
        UUID therapistId,
        UUID clientId,
        UUID roomId,
        Span visible,
        Span therapistTaken,
        Span roomTaken) {

    /** The visit as the other services are told of it. */
    io.unknot.events.appointment.Visit told() {
        return new io.unknot.events.appointment.Visit(
                clinicId,
                therapistId,
                roomId,
                treatmentId,
                clientId,
                visible.from(),
                visible.until(),
                period(therapistTaken),
                period(roomTaken));
    }

    private static Period period(Span span) {
        return new Period(span.from(), span.until());
    }
}
