package io.unknot.booking.waitlist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;

/**
 * A wish in the queue, and when its client last let an offer lapse, of whichever wish. The order is fair because it is
 * one rule for all: who has waited longest comes first, but whoever let an offer lapse today comes after the others.
 * Declining an offer costs nobody their turn.
 */
public record Waiting(WaitlistWish wish, Optional<Instant> lastLapse) {

    /** Whose turn it is, on the day it is now by the clock of a clinic. */
    public static Comparator<Waiting> turns(Instant now, ZoneId zone) {
        var today = LocalDate.ofInstant(now, zone);
        return Comparator.comparing((Waiting waiting) -> waiting.letLapseOn(today, zone))
                .thenComparing(waiting -> waiting.wish().since())
                .thenComparing(waiting -> waiting.wish().id());
    }

    boolean letLapseOn(LocalDate day, ZoneId zone) {
        return lastLapse
                .map(lapse -> LocalDate.ofInstant(lapse, zone))
                .filter(day::equals)
                .isPresent();
    }
}
