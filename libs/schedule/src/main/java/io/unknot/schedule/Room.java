package io.unknot.schedule;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/** A treatment room: what it has, in lower case, and how long it takes to make ready after a visit (up to a day). */
public record Room(UUID roomId, Set<String> features, Duration turnover) {

    public Room {
        features = Checks.features("features", features);
        Checks.within("turnover", turnover, Duration.ZERO, Duration.ofDays(1));
    }

    boolean fits(TreatmentTiming treatment) {
        return features.containsAll(treatment.roomFeatures());
    }
}
