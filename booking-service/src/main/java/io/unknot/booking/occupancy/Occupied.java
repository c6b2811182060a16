package io.unknot.booking.occupancy;

import io.unknot.schedule.time.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Somebody or something that is taken for a while; the visible span is what clients see of it. */
public record Occupied(Kind kind, UUID resourceId, Span visible, Span during) {

    /** Claimed in this order, so that two claims never wait for each other in a circle. */
    public enum Kind {
        THERAPIST,
        CLIENT,
        ROOM,
        /** In a visit for several clients. */
        PLACE;

        /** As stores and problems spell it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The same, with one for spans of one resource that overlap or touch: what is wanted together never stands in its own
     * way.
     */
    public static List<Occupied> merged(List<Occupied> wanted) {
        var merged = new ArrayList<Occupied>();
        for (var next : wanted) {
            var same = merged.stream().filter(next::continues).findFirst();
            same.ifPresent(merged::remove);
            merged.add(same.map(next::with).orElse(next));
        }
        return List.copyOf(merged);
    }

    private boolean continues(Occupied other) {
        return kind == other.kind
                && resourceId.equals(other.resourceId)
                && !during.from().isAfter(other.during.until())
                && !other.during.from().isAfter(during.until());
    }

    private Occupied with(Occupied other) {
        return new Occupied(kind, resourceId, hull(visible, other.visible), hull(during, other.during));
    }

    private static Span hull(Span one, Span other) {
        var from = one.from().isBefore(other.from()) ? one.from() : other.from();
        var until = one.until().isAfter(other.until()) ? one.until() : other.until();
        return new Span(from, until);
    }
}
