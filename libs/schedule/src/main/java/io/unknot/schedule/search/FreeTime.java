package io.unknot.schedule.search;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/** A visit that could be booked: where, what, with whom, and when the client would come and go. */
public record FreeTime(UUID clinicId, UUID treatmentId, UUID therapistId, Instant start, Instant end) {

    /** By start; at one start in an order that stays the same, so that a list can be read on from any of them. */
    public static final Comparator<FreeTime> IN_ORDER = Comparator.comparing(FreeTime::start)
            .thenComparing(FreeTime::therapistId)
            .thenComparing(FreeTime::clinicId)
            .thenComparing(FreeTime::treatmentId)
            .thenComparing(FreeTime::end);
}
