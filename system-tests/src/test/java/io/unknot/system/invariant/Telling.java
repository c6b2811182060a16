package io.unknot.system.invariant;

import io.unknot.system.invariant.ToldFacts.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares what a service has decided to tell with what its topic holds. A relay that was killed may tell a fact again,
 * and listeners know it by its version; but none is missing, none comes before an older one of its subject, and two never
 * claim to be the same version.
 */
final class Telling {

    private Telling() {}

    /** What is wrong, in words; the decided ones are written as event id, subject and version. */
    static List<String> wrongs(Set<String> decided, List<Fact> heard) {
        List<String> wrongs = new ArrayList<>();
        Map<String, Long> last = new HashMap<>();
        Map<String, String> eventOf = new HashMap<>();
        Set<String> missing = new HashSet<>(decided);
        for (Fact fact : heard) {
            missing.remove(written(fact));
            String other = eventOf.putIfAbsent(fact.subject() + " " + fact.version(), fact.eventId());
            if (other != null && !other.equals(fact.eventId())) {
                wrongs.add("version %d of %s was told as two events".formatted(fact.version(), fact.subject()));
            }
            long before = last.getOrDefault(fact.subject(), 0L);
            if (fact.version() > before + 1) {
                wrongs.add("version %d of %s was told after %d".formatted(fact.version(), fact.subject(), before));
            }
            last.merge(fact.subject(), fact.version(), Math::max);
        }
        missing.forEach(one -> wrongs.add(one + " was never told"));
        return wrongs;
    }

    private static String written(Fact fact) {
        return fact.eventId() + " " + fact.subject() + " " + fact.version();
    }
}
