package io.unknot.testing.sound;

import java.time.Clock;
import java.time.Instant;

/** Asks a clock it is given. */
public record Visit(Instant bookedAt) {
    public static Visit now(Clock clock) {
        return new Visit(Instant.now(clock));
    }
}
