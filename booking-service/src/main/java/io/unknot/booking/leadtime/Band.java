package io.unknot.booking.leadtime;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long before: at least {@code from} and less than {@code until}, in whole hours; the last is without an end.
 */
public record Band(Duration from, Optional<Duration> until) {

    /** The shortest first, each from where the one before it ends. */
    public static final List<Band> ALL = List.of(
            of(0, 2),
            of(2, 24),
            of(24, 72),
            of(72, 168),
            of(168, 336),
            of(336, 672),
            new Band(Duration.ofDays(28), Optional.empty()));

    private static Band of(long fromHours, long untilHours) {
        return new Band(Duration.ofHours(fromHours), Optional.of(Duration.ofHours(untilHours)));
    }
}
