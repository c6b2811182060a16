package io.unknot.therapist.conflict;

import io.unknot.schedule.clinic.ClinicCalendar;
import io.unknot.schedule.roster.TimeOff;
import io.unknot.schedule.time.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit as its client sees it, in the zone of its clinic; one that is only held stands until its hold expires. What was
 * booked before treatments were told of has none.
 */
public record BookedVisit(
        UUID appointmentId,
        UUID clinicId,
        UUID therapistId,
        @Nullable UUID treatmentId,
        Span visible,
        ZoneId zone,
        @Nullable Instant heldUntil) {

    /** Whether the therapist is away for some of it, by the clock of its clinic. */
    boolean isHitBy(TimeOff timeOff) {
        // A clock put back over midnight may show a date before or after those of the ends.
        return timeOff.therapistId().equals(therapistId)
                && date(visible.from())
                        .minusDays(1)
                        .datesUntil(date(visible.until()).plusDays(2))
                        .flatMap(date -> timeOff.on(date, zone).stream())
                        .anyMatch(visible::overlaps);
    }

    /** Whether the clinic is closed for some of it. */
    boolean isHitBy(ClinicCalendar clinic) {
        return !clinic.isOpenDuring(visible);
    }

    private LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
