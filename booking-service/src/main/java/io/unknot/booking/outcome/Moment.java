package io.unknot.booking.outcome;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.State;
import io.unknot.booking.outcome.ScoreRefused.NotYet;
import io.unknot.booking.outcome.ScoreRefused.TooLate;
import io.unknot.booking.outcome.ScoreRefused.WrongState;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** When around a visit somebody is asked how they are. */
public enum Moment {
    /** From a day before the visit until it ends. */
    BEFORE {
        @Override
        Instant from(Appointment appointment) {
            return appointment.visit().visible().from().minus(Duration.ofDays(1));
        }

        @Override
        Instant until(Appointment appointment) {
            return appointment.visit().visible().until();
        }
    },
    /** Once the client has come, until three days after the visit. */
    AFTER {
        @Override
        Instant from(Appointment appointment) {
            return Instant.EPOCH;
        }

        @Override
        Instant until(Appointment appointment) {
            return appointment.visit().visible().until().plus(Duration.ofDays(3));
        }
    },
    /** From twelve hours until seven days after the visit. */
    DAY_AFTER {
        @Override
        Instant from(Appointment appointment) {
            return appointment.visit().visible().until().plus(Duration.ofHours(12));
        }

        @Override
        Instant until(Appointment appointment) {
            return appointment.visit().visible().until().plus(Duration.ofDays(7));
        }
    };

    /** From when on it may be said, this instant included. */
    abstract Instant from(Appointment appointment);

    /** Until when it may be said, this instant not included. */
    abstract Instant until(Appointment appointment);

    /**
     * Lets pass what may be said now of this visit.
     *
     * @throws ScoreRefused if not
     */
    void requireOpen(Appointment appointment, Instant now) {
        if (!isAskedIn(appointment.state())) {
            throw new WrongState(appointment.id(), this);
        }
        var from = from(appointment);
        if (now.isBefore(from)) {
            throw new NotYet(appointment.id(), from);
        }
        if (!now.isBefore(until(appointment))) {
            throw new TooLate(appointment.id());
        }
    }

    private boolean isAskedIn(State state) {
        return switch (state) {
            case CHECKED_IN, COMPLETED -> true;
            case REQUESTED, BOOKED -> this == BEFORE;
            case HELD, MISSED, CANCELLED, EXPIRED -> false;
        };
    }

    /** As stores and callers spell it, such as {@code day-after}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads the spelling of {@link #word()}.
     *
     * @throws IllegalArgumentException if no moment is spelled so
     */
    public static Moment of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
