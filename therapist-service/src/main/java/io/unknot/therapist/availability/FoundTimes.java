package io.unknot.therapist.availability;

import io.unknot.schedule.search.FreeTime;
import io.unknot.therapist.register.Page;
import java.time.ZoneId;

/** Free times by start and then by therapist, and the zone of the clinic they are at. */
public record FoundTimes(ZoneId zone, Page<FoundTime> times) {

    /** A free time and whom it is with. */
    public record FoundTime(FreeTime time, String therapistName) {}
}
