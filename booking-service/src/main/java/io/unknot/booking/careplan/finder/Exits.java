package io.unknot.booking.careplan.finder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The ways on from one day to a visit of one treatment. Whoever keeps the therapist needs exactly the ways with that
 * therapist; whoever changes needs only the cheapest to each clinic, whoever it was with.
 */
record Exits(Map<Integer, List<Node>> keeping, List<Node> changing) {

    static Exits of(Collection<Node> nodes, int treatment) {
        var keeping = new HashMap<Integer, List<Node>>();
        var changing = new LinkedHashMap<Change, Node>();
        for (var node : nodes) {
            keeping.computeIfAbsent(node.memory().of(treatment), _ -> new ArrayList<>())
                    .add(node);
            changing.merge(
                    new Change(node.slot().clinicId(), node.memory().with(treatment, 0)),
                    node,
                    (known, other) -> other.cost().compareTo(known.cost()) < 0 ? other : known);
        }
        return new Exits(keeping, List.copyOf(changing.values()));
    }

    List<Node> keeping(int therapist) {
        return keeping.getOrDefault(therapist, List.of());
    }

    private record Change(UUID clinicId, Memory others) {}
}
