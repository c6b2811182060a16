package io.unknot.booking.appointment;

import io.unknot.booking.appointment.BookingRefused.HoldLapsed;
import io.unknot.booking.appointment.StateRefused.UndoLapsed;
import io.unknot.events.appointment.AppointmentEvent;
import io.unknot.events.appointment.AppointmentHeld;
import io.unknot.events.appointment.AppointmentMoved;
import io.unknot.events.appointment.AppointmentRestored;
import java.time.Duration;
import java.time.Instant;

/**
 * How an appointment was before staff did something to it, and until when that can be taken back. The state before comes
 * back as a new version: nothing that was told is untold.
 */
public record Undo(Appointment before, Instant until) {

    /** Long enough for a slip to be noticed, and over before anybody else relies on what was done. */
    public static final Duration WINDOW = Duration.ofSeconds(10);

    /**
     * Takes back what made the appointment what it is; its time before must be claimed again by the caller.
     *
     * @throws UndoLapsed once the window has passed
     * @throws HoldLapsed when it was held before and that hold is over
     */
    public Transition restore(Appointment appointment, Instant now) {
        if (!now.isBefore(until)) {
            throw new UndoLapsed(appointment.id());
        }
        if (before instanceof Held held && !held.isLive(now)) {
            throw new HoldLapsed(held.id());
        }
        var again = again(appointment.version() + 1);
        return Transition.to(appointment, again, fact(appointment, again));
    }

    private Appointment again(long version) {
        return switch (before) {
            case Held held -> new Held(held.id(), version, held.visit(), held.expiresAt(), held.kind());
            case Requested requested -> new Requested(requested.id(), version, requested.visit());
            case Booked booked -> new Booked(booked.id(), version, booked.visit());
            case CheckedIn there -> new CheckedIn(there.id(), version, there.visit());
            case Completed _, Missed _, Cancelled _, Expired _ -> throw nothingLeads(before);
        };
    }

    // Where an event says already what has come about, it is told: others need not learn another one.
    private static AppointmentEvent fact(Appointment from, Appointment again) {
        var visit = again.visit().told();
        return switch (again) {
            case Held held -> new AppointmentHeld(held.id(), held.version(), visit, held.expiresAt());
            case Booked booked
            when from instanceof Booked moved ->
                new AppointmentMoved(
                        booked.id(), booked.version(), visit, moved.visit().told());
            case Booked _ -> restored(again, AppointmentRestored.State.BOOKED);
            case Requested _ -> restored(again, AppointmentRestored.State.REQUESTED);
            case CheckedIn _ -> restored(again, AppointmentRestored.State.CHECKED_IN);
            case Completed _, Missed _, Cancelled _, Expired _ -> throw nothingLeads(again);
        };
    }

    private static AppointmentRestored restored(Appointment again, AppointmentRestored.State state) {
        return new AppointmentRestored(
                again.id(), again.version(), again.visit().told(), state);
    }

    private static IllegalStateException nothingLeads(Appointment out) {
        return new IllegalStateException("nothing that can be undone leads out of " + out.state());
    }
}
