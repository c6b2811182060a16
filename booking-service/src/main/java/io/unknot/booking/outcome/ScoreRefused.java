package io.unknot.booking.outcome;

import java.time.Instant;
import java.util.UUID;

/** Why a score was refused. One type per reason; none of them is a fault, so none carries a stack trace. */
public abstract sealed class ScoreRefused extends RuntimeException {

    private ScoreRefused(String message) {
        super(message, null, false, false);
    }

    /** The visit has not got that far, or will not take place. */
    public static final class WrongState extends ScoreRefused {

        private final transient Moment moment;

        public WrongState(UUID appointmentId, Moment moment) {
            super(appointmentId + " is not asked about " + moment.word());
            this.moment = moment;
        }

        /** What was to be said. */
        public Moment moment() {
            return moment;
        }
    }

    /** It is not asked for before that instant. */
    public static final class NotYet extends ScoreRefused {

        private final transient Instant from;

        public NotYet(UUID appointmentId, Instant from) {
            super(appointmentId + " is asked about later");
            this.from = from;
        }

        /** From when on. */
        public Instant from() {
            return from;
        }
    }

    /** Nobody remembers well enough any more. */
    public static final class TooLate extends ScoreRefused {
        public TooLate(UUID appointmentId) {
            super(appointmentId + " is not asked about any more");
        }
    }

    /** Each moment is scored once. */
    public static final class AlreadyScored extends ScoreRefused {
        public AlreadyScored(UUID appointmentId) {
            super(appointmentId + " has this score");
        }
    }

    /** There is nothing yet to be corrected. */
    public static final class NothingScored extends ScoreRefused {
        public NothingScored(UUID appointmentId) {
            super(appointmentId + " has no such score");
        }
    }

    /** The day in which it could be corrected is over. */
    public static final class NoLongerCorrected extends ScoreRefused {
        public NoLongerCorrected(UUID appointmentId) {
            super(appointmentId + " has a score that stays");
        }
    }

    /** The client of the visit was just merged into another. */
    public static final class ClientBusy extends ScoreRefused {
        public ClientBusy(UUID appointmentId) {
            super(appointmentId + " has another client now");
        }
    }
}
