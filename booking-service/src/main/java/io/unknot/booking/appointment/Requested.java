package io.unknot.booking.appointment;

import io.unknot.booking.appointment.BookingRefused.WrongState;
import io.unknot.events.appointment.AppointmentBooked;
import io.unknot.events.appointment.AppointmentCancelled.CancelledBy;
import java.time.Instant;
import java.util.UUID;

/** The client wants the time, and the clinic has yet to say yes. */
public record Requested(UUID id, long version, Visit visit) implements Appointment {

    @Override
    public State state() {
        return State.REQUESTED;
    }

    @Override
    public Transition confirm(Instant now, Approval approval) {
        return Transition.none(this);
    }

    @Override
    public Transition approve(Instant now) {
        if (visit.hasBegun(now)) {
            throw new WrongState(id, "under way or over", "approved");
        }
        var next = version + 1;
        return Transition.to(this, new Booked(id, next, visit), new AppointmentBooked(id, next, visit.told()));
    }

    @Override
    public Transition cancel(CancelledBy by, Instant now) {
        return Cancelled.from(this, by);
    }

    @Override
    public Transition expire(Instant now) {
        return visit.hasBegun(now) ? Expired.from(this) : Transition.none(this);
    }
}
