package io.unknot.schedule;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.unknot.schedule.time.Span;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is already taken: the therapist's visits, at whichever clinic, and each room with its turnover. In any order. A
 * room that is not named is free.
 */
public record Busy(List<TakenVisit> visits, Map<UUID, List<Span>> rooms) {

    public Busy {
        visits = List.copyOf(visits);
        rooms = rooms.entrySet().stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, room -> List.copyOf(room.getValue())));
    }

    /** Nothing taken. */
    public static Busy none() {
        return new Busy(List.of(), Map.of());
    }

    /** What is taken of a room. */
    public List<Span> room(UUID roomId) {
        return rooms.getOrDefault(roomId, List.of());
    }
}
