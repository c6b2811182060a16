package io.unknot.gateway.limit;

import io.github.bucket4j.Bandwidth;
import java.time.Duration;

/**
 * So many at once, and after that so many a second.
 *
 * @param name distinguishes what is counted for one who asks
 */
public record Rate(String name, int atOnce, int perSecond) {

    public Rate {
        if (atOnce < 1 || perSecond < 1) {
            throw new IllegalArgumentException("The limit " + name + " must allow one at once and one a second");
        }
    }

    /** The same as Bucket4j counts it. */
    public Bandwidth asBandwidth() {
        return Bandwidth.builder()
                .capacity(atOnce)
                .refillGreedy(perSecond, Duration.ofSeconds(1))
                .build();
    }
}
