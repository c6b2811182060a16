package io.unknot.system.access.matrix;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** That somebody is shown a field by an operation. */
record Sight(String operation, String field, Asking who) implements Comparable<Sight> {

    private static final Comparator<Sight> ORDER =
            Comparator.comparing(Sight::operation).thenComparing(Sight::field).thenComparing(Sight::who);

    @Override
    public int compareTo(Sight other) {
        return ORDER.compare(this, other);
    }

    /** As the snapshot names them. */
    static String word(Asking who) {
        return who.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Asking asking(String word) {
        return Asking.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Those of some that are not among the others. */
    static SortedSet<Sight> without(Set<Sight> some, Set<Sight> others) {
        SortedSet<Sight> left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }

    @Override
    public String toString() {
        return operation + " shows " + field + " to " + word(who);
    }
}
