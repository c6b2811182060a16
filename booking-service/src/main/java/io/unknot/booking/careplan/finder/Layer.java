package io.unknot.booking.careplan.finder;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * All ways worth going on from to one visit of the course, by day. What comes later depends on the day, the clinic and
 * who gave each treatment last, so of two ways that agree in these only the cheaper is kept.
 */
final class Layer {

    private final TreeMap<Long, Map<Place, Node>> byDay = new TreeMap<>();
    private final Map<Long, Exits> exits = new HashMap<>();

    void add(Node node) {
        byDay.computeIfAbsent(node.day(), _ -> new LinkedHashMap<>())
                .merge(
                        new Place(node.slot().clinicId(), node.memory()),
                        node,
                        (known, other) -> other.cost().compareTo(known.cost()) < 0 ? other : known);
    }

    boolean isEmpty() {
        return byDay.isEmpty();
    }

    long firstDay() {
        return byDay.firstKey();
    }

    long lastDay() {
        return byDay.lastKey();
    }

    List<Node> all() {
        return byDay.values().stream().flatMap(day -> day.values().stream()).toList();
    }

    /** The ways on from a day to a visit of this treatment; asked of one treatment only. */
    Exits exits(long day, int treatment) {
        return exits.computeIfAbsent(day, _ -> Exits.of(on(day), treatment));
    }

    private Collection<Node> on(long day) {
        return byDay.getOrDefault(day, Map.of()).values();
    }

    private record Place(UUID clinicId, Memory memory) {}
}
