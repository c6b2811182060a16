package io.unknot.notification.delivery.lane;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * So many in every minute, whichever minute one looks at: what may be taken at once and what comes back in the minute after
 * it are together no more than that. Zero is no limit.
 */
final class Quota {

    private static final double SECONDS = 60;

    /** What comes back in a minute must not make a whole one more. */
    private static final double JUST_BELOW = 0.999;

    private final double most;
    private final double perNano;
    private final boolean unlimited;
    private final InstantSource clock;
    private double left;
    private Instant counted;

    Quota(int perMinute, InstantSource clock) {
        this.unlimited = perMinute == 0;
        this.most = Math.max(1, perMinute / SECONDS);
        this.perNano = (perMinute - most + 1) * JUST_BELOW / SECONDS / 1e9;
        this.clock = clock;
        this.left = most;
        this.counted = clock.instant();
    }

    /** Takes up to so many; how many there were. */
    synchronized int take(int wanted) {
        if (unlimited) {
            return wanted;
        }
        var now = clock.instant();
        left = Math.min(
                most,
                left + perNano * Math.max(0, Duration.between(counted, now).toNanos()));
        counted = now;
        var taken = (int) Math.min(wanted, left);
        left -= taken;
        return taken;
    }

    /** So many were not needed after all. */
    synchronized void giveBack(int unused) {
        left = Math.min(most, left + unused);
    }
}
