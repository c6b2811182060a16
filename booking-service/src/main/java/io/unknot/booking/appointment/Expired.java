package io.unknot.booking.appointment;

import io.unknot.booking.appointment.BookingRefused.HoldLapsed;
import io.unknot.events.appointment.AppointmentHoldExpired;
import java.time.Instant;
import java.util.UUID;

/** A hold that was not taken up, or a request that nobody approved in time. */
public record Expired(UUID id, long version, Visit visit) implements Appointment {

    static Transition from(Appointment before) {
        var next = before.version() + 1;
        var visit = before.visit();
        return Transition.to(
                before,
                new Expired(before.id(), next, visit),
                new AppointmentHoldExpired(before.id(), next, visit.told()));
    }

    @Override
    public State state() {
        return State.EXPIRED;
    }

    @Override
    public Transition confirm(Instant now, Approval approval) {
        throw new HoldLapsed(id);
    }
}
