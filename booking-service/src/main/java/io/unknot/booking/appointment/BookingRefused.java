package io.unknot.booking.appointment;

import io.unknot.booking.occupancy.Occupied;
import io.unknot.schedule.Refusal;
import java.util.List;
import java.util.UUID;

/** Why a command was refused. One type per reason; none of them is a fault, so none carries a stack trace. */
public abstract sealed class BookingRefused extends RuntimeException
        permits BookingRefused.NotBookable,
                BookingRefused.TimeTaken,
                BookingRefused.TooManyBookings,
                BookingRefused.TooLateToMove,
                BookingRefused.TooManyHolds,
                BookingRefused.NewcomersHoldEnough,
                BookingRefused.HoldLapsed,
                BookingRefused.WrongState,
                BookingRefused.UnknownAppointment,
                BookingRefused.UnknownClient,
                SafetyRefused,
                StateRefused {

    BookingRefused(String message) {
        super(message, null, false, false);
    }

    /** All that speaks against a visit, where it is the visit that was refused. */
    public List<Objection> objections() {
        return List.of();
    }

    /** The calendar does not allow this time, or the therapist's other visits do not; every reason at once. */
    public static final class NotBookable extends BookingRefused {
        private final List<Refusal> reasons;
        private final List<Objection> objections;

        public NotBookable(List<Refusal> reasons) {
            this(reasons, reasons.stream().map(Objection::of).toList());
        }

        /** With what else speaks against it. */
        public NotBookable(List<Refusal> reasons, List<Objection> objections) {
            super("not bookable: " + reasons);
            this.reasons = List.copyOf(reasons);
            this.objections = List.copyOf(objections);
        }

        @Override
        public List<Objection> objections() {
            return objections;
        }

        public List<Refusal> reasons() {
            return reasons;
        }
    }

    /** Somebody else has the therapist or every fitting room, or the client has another visit then. */
    public static final class TimeTaken extends BookingRefused {
        private final Occupied.Kind by;
        private final List<Objection> objections;

        public TimeTaken(Occupied.Kind by) {
            this(by, List.of(Objection.taken(by, false)));
        }

        /** With what else speaks against it. */
        public TimeTaken(Occupied.Kind by, List<Objection> objections) {
            super("time taken: " + by);
            this.by = by;
            this.objections = List.copyOf(objections);
        }

        @Override
        public List<Objection> objections() {
            return objections;
        }

        public Occupied.Kind by() {
            return by;
        }
    }

    /** The client has as many visits to come as one may have. */
    public static final class TooManyBookings extends BookingRefused {
        private final List<Objection> objections;

        public TooManyBookings(List<Objection> objections) {
            super("too many bookings");
            this.objections = List.copyOf(objections);
        }

        @Override
        public List<Objection> objections() {
            return objections;
        }
    }

    /** The visit begins too soon for its client to move it. */
    public static final class TooLateToMove extends BookingRefused {
        private final List<Objection> objections;

        public TooLateToMove(List<Objection> objections) {
            super("too late to move");
            this.objections = List.copyOf(objections);
        }

        @Override
        public List<Objection> objections() {
            return objections;
        }
    }

    /** The client, or somebody with the same phone number, keeps as many times as one may keep at once. */
    public static final class TooManyHolds extends BookingRefused {
        public TooManyHolds(UUID clientId) {
            super("client " + clientId + " has too many live holds");
        }
    }

    /** All newcomers together hold as much of the clinic's day as they may. */
    public static final class NewcomersHoldEnough extends BookingRefused {
        public NewcomersHoldEnough() {
            super("newcomers hold enough of this day");
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
