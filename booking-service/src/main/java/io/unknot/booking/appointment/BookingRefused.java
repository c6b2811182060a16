package io.unknot.booking.appointment;

import io.unknot.booking.occupancy.Occupied;
import io.unknot.schedule.Refusal;
import java.util.List;
import java.util.UUID;

/** Why a command was refused. One type per reason; none of them is a fault, so none carries a stack trace. */
public abstract sealed class BookingRefused extends RuntimeException
        permits BookingRefused.NotBookable,
                BookingRefused.TimeTaken,
                BookingRefused.TooManyHolds,
                BookingRefused.HoldLapsed,
                BookingRefused.WrongState,
                BookingRefused.UnknownAppointment,
                BookingRefused.UnknownClient,
                StateRefused {

    BookingRefused(String message) {
        super(message, null, false, false);
    }

    /** The calendar does not allow this time; every reason at once. */
    public static final class NotBookable extends BookingRefused {
        private final List<Refusal> reasons;

        public NotBookable(List<Refusal> reasons) {
            super("not bookable: " + reasons);
            this.reasons = List.copyOf(reasons);
        }

        public List<Refusal> reasons() {
            return reasons;
        }
    }

    /** Somebody else has the therapist or every fitting room, or the client has another visit then. */
    public static final class TimeTaken extends BookingRefused {
        private final Occupied.Kind by;

        public TimeTaken(Occupied.Kind by) {
            super("time taken: " + by);
            this.by = by;
        }

        public Occupied.Kind by() {
            return by;
        }
    }

    /** The client, or somebody with the same phone number, keeps as many times as one may keep at once. */
    public static final class TooManyHolds extends BookingRefused {
        public TooManyHolds(UUID clientId) {
            super("client " + clientId + " has too many live holds");
        }
    }

    /** The time for which it was held is over. */
    public static final class HoldLapsed extends BookingRefused {
        public HoldLapsed(UUID appointmentId) {
            super("the hold of " + appointmentId + " has lapsed");
        }
    }

    /** The command has no meaning in the state the appointment is in. */
    public static final class WrongState extends BookingRefused {
        private final String state;
        private final String wanted;

        public WrongState(UUID appointmentId, String state, String wanted) {
            super(appointmentId + " is " + state + " and cannot be " + wanted);
            this.state = state;
            this.wanted = wanted;
        }

        public String state() {
            return state;
        }

        public String wanted() {
            return wanted;
        }
    }

    /** There is none, or none the caller may know of: the answer is the same. */
    public static final class UnknownAppointment extends BookingRefused {
        public UnknownAppointment(UUID appointmentId) {
            super("no appointment " + appointmentId);
        }
    }

    /** Nobody can be reached under this client's id yet. */
    public static final class UnknownClient extends BookingRefused {
        public UnknownClient(UUID clientId) {
            super("no client " + clientId);
        }
    }
}
