package io.unknot.schedule.search;

import io.unknot.schedule.time.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which free times are wanted: those that start in the range and pass the filter, asked now, and only those that come
 * after the one read last, if any.
 */
public record Question(
        Span range,
        Instant now,
        StartFilter filter,
        @Nullable FreeTime after) {

    /** All in the range. */
    public Question(Span range, Instant now) {
        this(range, now, StartFilter.ANY, null);
    }

    boolean isAfterTheLast(Starts starts) {
        if (after == null || starts.at() > after.start().getEpochSecond()) {
            return true;
        }
        return FreeTime.IN_ORDER.compare(after, starts.time()) < 0;
    }

    long first() {
        long from = Seconds.atOrAfter(range.from());
        return after == null ? from : Math.max(from, after.start().getEpochSecond());
    }
}
