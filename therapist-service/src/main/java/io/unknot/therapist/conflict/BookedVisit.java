package io.unknot.therapist.conflict;

import io.unknot.schedule.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Stream;
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

    /** How long it is. */
    Duration length() {
        return Duration.between(visible.from(), visible.until());
    }

    /** Those the clock of its clinic may show: one put back over midnight shows a date before or after those of the ends. */
    Stream<LocalDate> dates() {
        return date(visible.from())
                .minusDays(1)
                .datesUntil(date(visible.until()).plusDays(2));
    }

    private LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
