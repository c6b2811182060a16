package io.unknot.testing.broken;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Reads the machine's time, in three ways. */
final class VisitThatLooksAtItsWatch {
    private VisitThatLooksAtItsWatch() {}

    static Instant now() {
        return Instant.now();
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    static long millis() {
        return System.currentTimeMillis();
    }
}
