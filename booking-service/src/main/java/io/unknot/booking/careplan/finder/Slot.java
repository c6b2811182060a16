package io.unknot.booking.careplan.finder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/**
 * A free time for one visit.
 *
 * @param day its date by the clinic's clock
 * @param outsideParts whether it begins outside the parts of the day that were asked for
 * @param gapMinutes how long its therapist would be idle between it and the nearest other visit that day; 0 when there is
 *     no other
 */
public record Slot(
        UUID clinicId,
        UUID treatmentId,
        UUID therapistId,
        Instant start,
        Instant end,
        LocalDate day,
        boolean outsideParts,
        int gapMinutes) {

    /** Of times on one day with one therapist at one clinic the best first. */
    public static final Comparator<Slot> BEST_FIRST = Comparator.comparing(Slot::outsideParts)
            .thenComparing(Slot::gapMinutes)
            .thenComparing(Slot::start);

    static final Comparator<Slot> IN_ORDER =
            Comparator.comparing(Slot::start).thenComparing(Slot::therapistId).thenComparing(Slot::clinicId);
}
