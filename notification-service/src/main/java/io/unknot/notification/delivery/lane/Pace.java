package io.unknot.notification.delivery.lane;

import java.time.Duration;

/**
 * How long one message takes a provider, as it was of late: a slower time counts at once, a faster one little by little,
 * so that what is taken in hand is never more than can be sent soon.
 */
final class Pace {

    /** What is not known yet is taken for slow. */
    private static final long UNKNOWN_NANOS = Duration.ofMillis(20).toNanos();

    private static final int WEIGHT = 4;

    private long nanosEach = UNKNOWN_NANOS;

    /** How many can be sent in the time; at least one. */
    synchronized int within(Duration time) {
        return Math.clamp(time.toNanos() / nanosEach, 1, Integer.MAX_VALUE);
    }

    /** So many took so long, one after the other. */
    synchronized void took(int messages, Duration time) {
        var each = Math.max(1, time.toNanos() / messages);
        nanosEach = each > nanosEach ? each : nanosEach + (each - nanosEach) / WEIGHT;
    }

    /** What was known is so no more. */
    synchronized void forget() {
        nanosEach = UNKNOWN_NANOS;
    }
}
