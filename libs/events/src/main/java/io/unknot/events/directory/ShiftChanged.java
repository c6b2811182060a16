package io.unknot.events.directory;

import io.unknot.events.Added;
import io.unknot.events.Topics;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A shift, whole, in the local wall time of its clinic. Told by therapist-service, in the compacted topic
 * {@link Topics#SHIFTS}. Either on one weekday of every week, or on the days of a recurrence rule (RFC 5545, without
 * RRULE:). Without effectiveUntil it goes on; both dates are included.
 */
public record ShiftChanged(
        UUID shiftId,
        long version,
        UUID therapistId,
        UUID clinicId,
        Optional<DayOfWeek> day,
        LocalTime from,
        LocalTime until,
        LocalDate effectiveFrom,
        Optional<LocalDate> effectiveUntil,
        Optional<String> rule,
        @Added List<Break> breaks)
        implements DirectoryEvent {

    public ShiftChanged {
        breaks = List.copyOf(breaks);
    }

    @Override
    public UUID subject() {
        return shiftId;
    }

    /** Hours of each day of the shift that are not worked. */
    public record Break(LocalTime from, LocalTime until) {}
}
