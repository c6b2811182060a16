package io.unknot.booking.aftercare;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Something to do at home. The key names its drawing and its words. */
public record Exercise(String key, Set<String> suits, Set<String> notWith) {

    public Exercise {
        suits = Set.copyOf(suits);
        notWith = Set.copyOf(notWith);
    }

    /** Whether somebody with these conditions may be shown it. */
    boolean isFitFor(Collection<String> conditions) {
        return conditions.stream().noneMatch(notWith::contains);
    }

    /** Whether it is meant for one of these conditions. */
    boolean suitsAny(Collection<String> conditions) {
        return conditions.stream().anyMatch(suits::contains);
    }

    /** What is said of it in one language, in the order to do it. */
    public record Words(String title, List<String> steps) {
        public Words {
            steps = List.copyOf(steps);
        }
    }
}
