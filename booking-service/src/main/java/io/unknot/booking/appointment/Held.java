package io.unknot.booking.appointment;

import io.unknot.booking.appointment.BookingRefused.HoldLapsed;
import io.unknot.booking.appointment.StateRefused.NotExtended;
import io.unknot.events.appointment.AppointmentBooked;
import io.unknot.events.appointment.AppointmentCancelled.CancelledBy;
import io.unknot.events.appointment.AppointmentHeld;
import io.unknot.events.appointment.AppointmentRequested;
import java.time.Instant;
import java.util.UUID;

/** Kept for a client until expiresAt. */
public record Held(UUID id, long version, Visit visit, Instant expiresAt, Kind kind) implements Appointment {

    /** How the hold came about, and so whether it can be put off. */
    public enum Kind {
        /** Somebody chose the time and is still deciding. */
        CHOSEN,
        /** The same, put off once. */
        EXTENDED,
        /** The time was offered to somebody who waited for one. */
        OFFERED
    }

    @Override
    public State state() {
        return State.HELD;
    }

    @Override
    public Transition extend(Instant now) {
        requireLive(now);
        if (kind != Kind.CHOSEN) {
            throw new NotExtended(id);
        }
        var extended = new Held(id, version + 1, visit, expiresAt.plus(HOLD), Kind.EXTENDED);
        return Transition.to(
                this, extended, new AppointmentHeld(id, extended.version(), visit.told(), extended.expiresAt()));
    }

    @Override
    public Transition confirm(Instant now, Approval approval) {
        requireLive(now);
        var next = version + 1;
        return switch (approval) {
            case NOT_NEEDED ->
                Transition.to(this, new Booked(id, next, visit), new AppointmentBooked(id, next, visit.told()));
            case BY_HAND ->
                Transition.to(this, new Requested(id, next, visit), new AppointmentRequested(id, next, visit.told()));
        };
    }

    @Override
    public Transition cancel(CancelledBy by, Instant now) {
        return Cancelled.from(this, by);
    }

    @Override
    public Transition expire(Instant now) {
        return isLive(now) ? Transition.none(this) : Expired.from(this);
    }

    private void requireLive(Instant now) {
        if (!isLive(now)) {
            throw new HoldLapsed(id);
        }
    }

    boolean isLive(Instant now) {
        return now.isBefore(expiresAt);
    }
}
