package io.unknot.booking.leadtime;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Whole days of a clinic, the last one included. */
public record Days(LocalDate first, LocalDate last) {

    /** A quarter: what is read for one answer stays bounded, however large the clinic. */
    public static final int MOST = 92;

    /** @throws IllegalArgumentException if they are none, or too many */
    public Days {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days < 1 || days > MOST) {
            throw new IllegalArgumentException("from 1 to " + MOST + " days");
        }
    }
}
