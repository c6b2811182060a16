package io.unknot.booking.waitlist;

import java.util.UUID;

/** Why something about the waitlist was refused. One type per reason; none is a fault, so none carries a stack trace. */
public abstract sealed class WaitlistRefused extends RuntimeException {

    private WaitlistRefused(String message) {
        super(message, null, false, false);
    }

    /** The client waits for as much as one may wait for at a time. */
    public static final class TooManyWishes extends WaitlistRefused {
        public TooManyWishes(UUID clientId) {
            super("client " + clientId + " has as many wishes as one may have");
        }
    }

    /** The last day is over at every clinic that was named. */
    public static final class DaysArePast extends WaitlistRefused {
        public DaysArePast() {
            super("the days of the wish are past");
        }
    }

    /** At none of the clinics the treatment is given by any of the therapists. */
    public static final class NobodyGivesIt extends WaitlistRefused {
        public NobodyGivesIt(UUID treatmentId) {
            super("nobody gives treatment " + treatmentId + " where it is wished for");
        }
    }

    /** There is none, or none the caller may know of: the answer is the same. */
    public static final class UnknownWish extends WaitlistRefused {
        public UnknownWish(UUID wishId) {
            super("no wish " + wishId);
        }
    }

    /** There is none, or none the caller may know of: the answer is the same. */
    public static final class UnknownOffer extends WaitlistRefused {
        public UnknownOffer(UUID offerId) {
            super("no offer " + offerId);
        }
    }

    /** It was not answered in time, or declined: the next one has it, or it is free. */
    public static final class OfferOver extends WaitlistRefused {
        public OfferOver(UUID offerId) {
            super("offer " + offerId + " is over");
        }
    }

    /** It was taken: the appointment is what can be cancelled now. */
    public static final class OfferTaken extends WaitlistRefused {
        private final UUID appointmentId;

        public OfferTaken(UUID offerId, UUID appointmentId) {
            super("offer " + offerId + " was taken");
            this.appointmentId = appointmentId;
        }

        public UUID appointmentId() {
            return appointmentId;
        }
    }
}
