package io.unknot.schedule.search;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.unknot.schedule.Span;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is already taken: the therapist, at whichever clinic, and each room, buffers and turnover included. The spans
 * may come in any order and overlap; they are kept sorted and apart. A room that is not named is free.
 */
public record Busy(List<Span> therapist, Map<UUID, List<Span>> rooms) {

    public Busy {
        therapist = Span.merged(therapist);
        rooms = rooms.entrySet().stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, room -> Span.merged(room.getValue())));
    }

    /** Nothing taken. */
    public static Busy none() {
        return new Busy(List.of(), Map.of());
    }

    boolean therapistIsFree(Span wanted) {
        return isFree(therapist, wanted);
    }

    boolean roomIsFree(UUID roomId, Span wanted) {
        return isFree(rooms.getOrDefault(roomId, List.of()), wanted);
    }

    // The spans are apart, so only the first one that ends after the wanted one begins can be in its way.
    private static boolean isFree(List<Span> taken, Span wanted) {
        int low = 0;
        int high = taken.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (taken.get(middle).until().isAfter(wanted.from())) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == taken.size() || !taken.get(low).overlaps(wanted);
    }
}
