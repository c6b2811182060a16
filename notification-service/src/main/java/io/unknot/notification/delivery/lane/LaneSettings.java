package io.unknot.notification.delivery.lane;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of one channel a replica sends.
 *
 * @param batch how many messages are claimed at once; at most {@link #LARGEST_BATCH}
 * @param lines how many batches are sent at the same time, each down a line of its own
 * @param perMinute how many the provider lets through in a minute, for this replica; 0 for as many as it takes
 */
public record LaneSettings(
        @DefaultValue("100") int batch,
        @DefaultValue("4") int lines,
        @DefaultValue("0") int perMinute) {

    /** As many contacts as booking-service gives at once. */
    public static final int LARGEST_BATCH = 200;

    public LaneSettings {
        if (batch < 1 || batch > LARGEST_BATCH || lines < 1 || perMinute < 0) {
            throw new IllegalArgumentException(
                    "unknot.delivery: batch is 1 to " + LARGEST_BATCH + ", lines at least 1, per-minute 0 or more");
        }
    }
}
