package io.unknot.booking.appointment;

import io.unknot.booking.appointment.BookingRefused.HoldLapsed;
import io.unknot.booking.appointment.BookingRefused.WrongState;
import io.unknot.events.appointment.AppointmentBooked;
import io.unknot.events.appointment.AppointmentCancelled;
import io.unknot.events.appointment.AppointmentCancelled.CancelledBy;
import io.unknot.events.appointment.AppointmentHeld;
import io.unknot.events.appointment.AppointmentHoldExpired;
import io.unknot.events.appointment.AppointmentMoved;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * An appointment in one of its states. A state and a command give the next state, or a refusal:
 *
 * <pre>
 *            confirm              cancel      expire            move
 * held       booked while the     cancelled   expired once the  refused
 *            hold lasts, else                 hold has lapsed,
 *            refused: hold lapsed             else stays
 * booked     stays                cancelled   stays             booked elsewhere until it begins,
 *                                                               then refused
 * cancelled  refused              stays       stays             refused
 * expired    refused: hold lapsed refused     stays             refused
 * </pre>
 *
 * A command that asks for what already is stays without a new version, so a second tap does no harm. Times are compared
 * with the database's clock, which the caller passes in. A transition saves and sends nothing.
 */
public sealed interface Appointment {

    /** How long a time is kept for somebody who is still deciding. */
    Duration HOLD = Duration.ofMinutes(10);

    UUID id();

    /** From 1, one higher with each change. */
    long version();

    Visit visit();

    Transition confirm(Instant now);

    Transition cancel(CancelledBy by);

    /** What may be moved: a booked visit that has not begun. Anything else is a {@link WrongState}. */
    Booked toMove(Instant now);

    /** Only a hold can expire. */
    default Transition expire(Instant now) {
        return Transition.none(this);
    }

    /** Whether it still takes up its time. */
    default boolean occupies() {
        return switch (this) {
            case Held _, Booked _ -> true;
            case Cancelled _, Expired _ -> false;
        };
    }

    /** A new hold, from now for ten minutes. */
    static Transition hold(UUID id, Visit visit, Instant now) {
        var held = new Held(id, 1, visit, now.plus(HOLD));
        return Transition.to(held, new AppointmentHeld(id, 1, visit.told(), held.expiresAt()));
    }

    /** A new appointment that was booked in one call. */
    static Transition book(UUID id, Visit visit) {
        return Transition.to(new Booked(id, 1, visit), new AppointmentBooked(id, 1, visit.told()));
    }

    /** Kept for a client until expiresAt. */
    record Held(UUID id, long version, Visit visit, Instant expiresAt) implements Appointment {

        @Override
        public Transition confirm(Instant now) {
            if (!now.isBefore(expiresAt)) {
                throw new HoldLapsed(id);
            }
            var next = version + 1;
            return Transition.to(new Booked(id, next, visit), new AppointmentBooked(id, next, visit.told()));
        }

        @Override
        public Transition cancel(CancelledBy by) {
            return cancelled(this, by);
        }

        @Override
        public Booked toMove(Instant now) {
            throw new WrongState(id, "held", "moved");
        }

        @Override
        public Transition expire(Instant now) {
            if (now.isBefore(expiresAt)) {
                return Transition.none(this);
            }
            var next = version + 1;
            return Transition.to(new Expired(id, next, visit), new AppointmentHoldExpired(id, next, visit.told()));
        }
    }

    /** The client has the time. */
    record Booked(UUID id, long version, Visit visit) implements Appointment {

        @Override
        public Transition confirm(Instant now) {
            return Transition.none(this);
        }

        @Override
        public Transition cancel(CancelledBy by) {
            return cancelled(this, by);
        }

        @Override
        public Booked toMove(Instant now) {
            if (!now.isBefore(visit.visible().from())) {
                throw new WrongState(id, "under way or over", "moved");
            }
            return this;
        }

        /** To where the visit now takes place; when that is where it already did, it stays. */
        Transition move(Visit to) {
            if (to.equals(visit)) {
                return Transition.none(this);
            }
            var next = version + 1;
            return Transition.to(new Booked(id, next, to), new AppointmentMoved(id, next, to.told(), visit.told()));
        }
    }

    /** Will not take place, by somebody's decision. */
    record Cancelled(UUID id, long version, Visit visit, CancelledBy by) implements Appointment {

        @Override
        public Transition confirm(Instant now) {
            throw new WrongState(id, "cancelled", "confirmed");
        }

        @Override
        public Transition cancel(CancelledBy again) {
            return Transition.none(this);
        }

        @Override
        public Booked toMove(Instant now) {
            throw new WrongState(id, "cancelled", "moved");
        }
    }

    /** A hold that was not taken up. */
    record Expired(UUID id, long version, Visit visit) implements Appointment {

        @Override
        public Transition confirm(Instant now) {
            throw new HoldLapsed(id);
        }

        @Override
        public Transition cancel(CancelledBy by) {
            throw new WrongState(id, "expired", "cancelled");
        }

        @Override
        public Booked toMove(Instant now) {
            throw new WrongState(id, "expired", "moved");
        }
    }

    private static Transition cancelled(Appointment from, CancelledBy by) {
        var next = from.version() + 1;
        return Transition.to(
                new Cancelled(from.id(), next, from.visit(), by),
                new AppointmentCancelled(from.id(), next, from.visit().told(), by));
    }
}
