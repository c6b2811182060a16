package io.unknot.booking.outcome.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Three calendar months, the only time figures are given of: of two spans that overlap, or of one that still grows, the
 * difference could be what one client said.
 */
public record Quarter(LocalDate from) {

    private static final int MONTHS = 3;
    // As long as something may still be said of its last visit.
    private static final Duration SCORED_WITHIN = Duration.ofDays(7);

    public Quarter {
        if (from.getDayOfMonth() != 1 || from.getMonthValue() % MONTHS != 1) {
            throw new IllegalArgumentException("a quarter begins on the first of January, April, July or October");
        }
    }

    /** The first day after it. */
    public LocalDate until() {
        return from.plusMonths(MONTHS);
    }

    public Instant start() {
        return from.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    public Instant end() {
        return until().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Whether nothing can be said of its visits any more. */
    public boolean isSettled(Instant now) {
        return !now.isBefore(end().plus(SCORED_WITHIN));
    }
}
