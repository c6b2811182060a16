package io.unknot.booking.appointment;

import io.unknot.booking.appointment.BookingRefused.WrongState;
import io.unknot.booking.appointment.StateRefused.TooEarly;
import io.unknot.events.appointment.AppointmentCancelled.CancelledBy;
import io.unknot.events.appointment.AppointmentCheckedIn;
import io.unknot.events.appointment.AppointmentMissed;
import io.unknot.events.appointment.AppointmentMoved;
import java.time.Instant;
import java.util.UUID;

/** The client has the time. */
public record Booked(UUID id, long version, Visit visit) implements Appointment {

    @Override
    public State state() {
        return State.BOOKED;
    }

    @Override
    public Transition confirm(Instant now, Approval approval) {
        return Transition.none(this);
    }

    @Override
    public Transition approve(Instant now) {
        return Transition.none(this);
    }

    @Override
    public Transition cancel(CancelledBy by, Instant now) {
        if (by == CancelledBy.CLIENT && visit.isOver(now)) {
            throw new WrongState(id, "over", "cancelled");
        }
        return Cancelled.from(this, by);
    }

    @Override
    public Booked toMove(Instant now) {
        if (visit.hasBegun(now)) {
            throw new WrongState(id, "under way or over", "moved");
        }
        return this;
    }

    /** To where the visit now takes place; when that is where it already did, it stays. */
    public Transition move(Visit to) {
        if (to.equals(visit)) {
            return Transition.none(this);
        }
        var next = version + 1;
        return Transition.to(this, new Booked(id, next, to), new AppointmentMoved(id, next, to.told(), visit.told()));
    }

    @Override
    public Transition checkIn(Instant now) {
        var opens = visit.visible().from().minus(CHECK_IN_OPENS);
        if (now.isBefore(opens)) {
            throw new TooEarly(id, "checked in", opens);
        }
        if (visit.isOver(now)) {
            throw new WrongState(id, "over", "checked in");
        }
        var next = version + 1;
        return Transition.to(this, new CheckedIn(id, next, visit), new AppointmentCheckedIn(id, next, visit.told()));
    }

    @Override
    public Transition miss(Instant now) {
        if (!visit.hasBegun(now)) {
            throw new TooEarly(id, "missed", visit.visible().from());
        }
        var next = version + 1;
        return Transition.to(this, new Missed(id, next, visit), new AppointmentMissed(id, next, visit.told()));
    }
}
