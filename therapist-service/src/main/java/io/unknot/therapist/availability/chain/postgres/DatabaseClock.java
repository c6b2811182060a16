package io.unknot.therapist.availability.chain.postgres;

import java.time.Duration;
import java.time.Instant;

/** The database's time, read once and counted on by a clock that nobody sets. */
record DatabaseClock(Instant read, long nanosAtReading) {

    static DatabaseClock at(Instant read) {
        return new DatabaseClock(read, System.nanoTime());
    }

    Instant now() {
        return read.plus(age());
    }

    /** How long ago it was read. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - nanosAtReading);
    }
}
