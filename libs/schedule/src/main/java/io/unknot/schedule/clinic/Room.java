package io.unknot.schedule.clinic;

import io.unknot.schedule.time.Checks;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/**
 * A treatment room: what it has, in lower case, how long it takes to make ready after a visit (whole minutes, up to a day), and for how
 * many clients at once it is made (1 to 50).
 */
public record Room(UUID roomId, Set<String> features, Duration turnover, int capacity) {

    public Room {
        features = Checks.features("features", features);
        Checks.wholeMinutes("turnover", turnover, Duration.ZERO, Duration.ofDays(1));
        Checks.require(capacity >= 1 && capacity <= 50, "capacity must be between 1 and 50, but was " + capacity);
    }

    /** Made for one client. */
    public Room(UUID roomId, Set<String> features, Duration turnover) {
        this(roomId, features, turnover, 1);
    }

    /** Whether everything needed, in lower case, is there. */
    public boolean has(Set<String> needed) {
        return features.containsAll(needed);
    }
}
