package io.unknot.schedule.roster;

import io.unknot.schedule.time.Checks;
import java.time.LocalDate;

/** The days a therapist may treat: the first and the last one included, read in the clinic's zone. */
public record Licence(LocalDate validFrom, LocalDate validUntil) {

    public Licence {
        Checks.calendarDay("validFrom", validFrom);
        Checks.calendarDay("validUntil", validUntil);
        Checks.require(
                !validUntil.isBefore(validFrom),
                () -> "validUntil must not be before validFrom %s, but was %s".formatted(validFrom, validUntil));
    }

    /** Whether a visit on this day is covered. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validUntil);
    }
}
