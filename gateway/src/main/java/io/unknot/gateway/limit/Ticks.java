package io.unknot.gateway.limit;

import io.github.bucket4j.TimeMeter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Our clock, as Bucket4j asks for the time. */
public record Ticks(InstantSource clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
        return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
    }

    @Override
    public boolean isWallClockBased() {
        return true;
    }
}
