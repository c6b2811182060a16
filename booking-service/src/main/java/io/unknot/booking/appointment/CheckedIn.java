package io.unknot.booking.appointment;

import io.unknot.booking.appointment.BookingRefused.WrongState;
import io.unknot.events.appointment.AppointmentCancelled.CancelledBy;
import io.unknot.events.appointment.AppointmentCompleted;
import java.time.Instant;
import java.util.UUID;

/** The client has come. */
public record CheckedIn(UUID id, long version, Visit visit) implements Appointment {

    @Override
    public State state() {
        return State.CHECKED_IN;
    }

    /** The clinic may still have to send its client home; a client who came does not call off. */
    @Override
    public Transition cancel(CancelledBy by, Instant now) {
        if (by == CancelledBy.CLIENT) {
            throw new WrongState(id, state().said(), "cancelled");
        }
        return Cancelled.from(this, by);
    }

    @Override
    public Transition checkIn(Instant now) {
        return Transition.none(this);
    }

    @Override
    public Transition complete(Instant now) {
        var next = version + 1;
        return Transition.to(this, new Completed(id, next, visit), new AppointmentCompleted(id, next, visit.told()));
    }
}
