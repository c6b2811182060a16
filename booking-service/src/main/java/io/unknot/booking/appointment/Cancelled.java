package io.unknot.booking.appointment;

import io.unknot.events.appointment.AppointmentCancelled;
import io.unknot.events.appointment.AppointmentCancelled.CancelledBy;
import java.time.Instant;
import java.util.UUID;

/** Will not take place, by somebody's decision. */
public record Cancelled(UUID id, long version, Visit visit, CancelledBy by) implements Appointment {

    static Transition from(Appointment before, CancelledBy by) {
        var next = before.version() + 1;
        var visit = before.visit();
        return Transition.to(
                before,
                new Cancelled(before.id(), next, visit, by),
                new AppointmentCancelled(before.id(), next, visit.told(), by));
    }

    @Override
    public State state() {
        return State.CANCELLED;
    }

    @Override
    public Transition cancel(CancelledBy again, Instant now) {
        return Transition.none(this);
    }
}
