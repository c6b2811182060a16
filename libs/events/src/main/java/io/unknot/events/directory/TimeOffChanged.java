package io.unknot.events.directory;

import io.unknot.events.Topics;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/**
 * When a therapist does not work, whole: these hours of each day from the first to the last, both included, by the clock
 * of whichever clinic; from 00:00 until 00:00 is all day. Withdrawn, it counts for nothing. Why is told to nobody. Told
 * by therapist-service, in the compacted topic {@link Topics#TIME_OFF}.
 */
public record TimeOffChanged(
        UUID timeOffId,
        long version,
        UUID therapistId,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalTime from,
        LocalTime until,
        boolean withdrawn)
        implements DirectoryEvent {

    @Override
    public UUID subject() {
        return timeOffId;
    }
}
