package io.unknot.booking.appointment;

import java.time.Instant;
import java.util.UUID;

/** Refused because of how far the appointment has come, or of what o'clock it is. */
public abstract sealed class StateRefused extends BookingRefused {

    private StateRefused(String message) {
        super(message);
    }

    /** The hold was put off once before, or is one that cannot be. */
    public static final class NotExtended extends StateRefused {
        public NotExtended(UUID appointmentId) {
            super("the hold of " + appointmentId + " is not put off again");
        }
    }

    /** The command makes sense only from a moment on that has not come. */
    public static final class TooEarly extends StateRefused {
        private final String wanted;
        private final Instant from;

        public TooEarly(UUID appointmentId, String wanted, Instant from) {
            super(appointmentId + " cannot be " + wanted + " before " + from);
            this.wanted = wanted;
            this.from = from;
        }

        public String wanted() {
            return wanted;
        }

        /** When it may be asked for. */
        public Instant from() {
            return from;
        }
    }

    /** The last change was not one that staff can take back. */
    public static final class NothingToUndo extends StateRefused {
        public NothingToUndo(UUID appointmentId) {
            super("nothing to undo at " + appointmentId);
        }
    }

    /** The last change can no longer be taken back. */
    public static final class UndoLapsed extends StateRefused {
        public UndoLapsed(UUID appointmentId) {
            super("too late to undo what was done to " + appointmentId);
        }
    }

    /** A visit of several parts keeps its therapists and its clinic: only its start may change. */
    public static final class PartsStay extends StateRefused {
        public PartsStay(UUID appointmentId) {
            super("the parts of " + appointmentId + " stay with their therapists");
        }
    }

    /** A place in a visit for several cannot be elsewhere. */
    public static final class PlaceStays extends StateRefused {
        public PlaceStays(UUID appointmentId) {
            super(appointmentId + " is a place in a visit for several");
        }
    }

    /** The course it is a visit of is paused: it does not take place, nor sooner, until the course is resumed. */
    public static final class PlanPaused extends StateRefused {
        public PlanPaused(UUID appointmentId) {
            super("the course of " + appointmentId + " is paused");
        }
    }
}
