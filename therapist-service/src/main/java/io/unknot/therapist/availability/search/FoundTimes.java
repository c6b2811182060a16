package io.unknot.therapist.availability.search;

import io.unknot.schedule.search.FreeTime;
import io.unknot.therapist.availability.chain.Catalogue;
import java.util.List;

/**
 * Free times in the order of {@link FreeTime#IN_ORDER}, whether there are more after them, and the catalogue that knows
 * what their ids stand for.
 */
public record FoundTimes(Catalogue catalogue, List<FreeTime> times, boolean more) {

    /** Keeps the first so many and remembers whether there were others. */
    static FoundTimes first(Catalogue catalogue, List<FreeTime> found, int limit) {
        return found.size() > limit
                ? new FoundTimes(catalogue, found.subList(0, limit), true)
                : new FoundTimes(catalogue, found, false);
    }
}
