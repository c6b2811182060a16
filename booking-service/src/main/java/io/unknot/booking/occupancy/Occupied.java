package io.unknot.booking.occupancy;

import io.unknot.schedule.time.Span;
import java.util.Locale;
import java.util.UUID;

/** Somebody or something that is taken for a while; the visible span is what clients see of it. */
public record Occupied(Kind kind, UUID resourceId, Span visible, Span during) {

    /** Claimed in this order, so that two claims never wait for each other in a circle. */
    public enum Kind {
        THERAPIST,
        CLIENT,
        ROOM;

        /** As stores and problems spell it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
