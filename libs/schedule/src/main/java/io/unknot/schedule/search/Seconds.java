package io.unknot.schedule.search;

import java.time.Instant;

/** Instants as whole seconds: visits start on whole minutes, so a search needs no more. */
final class Seconds {

    private Seconds() {}

    /** The first whole second that is not before the instant. */
    static long atOrAfter(Instant instant) {
        return instant.getNano() == 0 ? instant.getEpochSecond() : instant.getEpochSecond() + 1;
    }
}
