package io.unknot.notification.preference.merge;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.unknot.notification.preference.Preference;
import java.util.HashMap;
import java.util.Set;
import java.util.stream.Stream;

/** What two records of a client said, as the one word it comes to. */
final class OneWord {

    private OneWord() {}

    /** What either refuses stays refused; of the rest the newer holds, and the older where that says nothing. */
    static Preference of(Preference newer, Preference older) {
        var channels = new HashMap<>(older.channels());
        channels.putAll(newer.channels());
        return new Preference(
                newer.language().or(older::language),
                newer.zone().or(older::zone),
                newer.quiet().or(older::quiet),
                channels,
                either(newer.stopped(), older.stopped()),
                either(newer.optedOut(), older.optedOut()),
                newer.onlyNeeded() || older.onlyNeeded());
    }

    private static <T> Set<T> either(Set<T> one, Set<T> other) {
        return Stream.concat(one.stream(), other.stream()).collect(toUnmodifiableSet());
    }
}
