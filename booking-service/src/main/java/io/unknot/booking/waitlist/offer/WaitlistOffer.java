package io.unknot.booking.waitlist.offer;

import io.unknot.schedule.search.FreeTime;
import io.unknot.schedule.time.Span;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A time kept for one who waits, by the hold that is the appointment: what becomes of the hold becomes of the offer.
 * Confirmed it is taken, cancelled it is declined, expired it has lapsed. Freed is the visit that was given back: who is
 * next in turn may be offered another part of it.
 */
public record WaitlistOffer(
        UUID id,
        UUID wishId,
        UUID clientId,
        UUID appointmentId,
        FreeTime time,
        Span freed,
        Instant offeredAt,
        Instant expiresAt,
        State state) {

    /** How it stands. */
    public enum State {
        OPEN,
        TAKEN,
        DECLINED,
        LAPSED;

        /** As stores and answers spell it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
