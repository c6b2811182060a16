package io.unknot.events.directory;

import io.unknot.events.Topics;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A weekly shift, whole, in the local wall time of its clinic. Told by therapist-service, in the compacted topic
 * {@link Topics#SHIFTS}. Without effectiveUntil it goes on; both dates are included.
 */
public record ShiftChanged(
        UUID shiftId,
        long version,
        UUID therapistId,
        UUID clinicId,
        DayOfWeek day,
        LocalTime from,
        LocalTime until,
        LocalDate effectiveFrom,
        Optional<LocalDate> effectiveUntil)
        implements DirectoryEvent {

    @Override
    public UUID subject() {
        return shiftId;
    }
}
