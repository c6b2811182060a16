package io.unknot.booking.outcome;

import io.unknot.booking.outcome.trend.Trend.Alarm;
import java.util.Optional;

/** A score, what it calls for, and whether the client's plan was paused for it. */
public record HeededScore(Score score, Optional<Alarm> alarm, boolean planPaused) {

    /** One that calls for nothing, or is only read. */
    public static HeededScore of(Score score) {
        return new HeededScore(score, Optional.empty(), false);
    }
}
