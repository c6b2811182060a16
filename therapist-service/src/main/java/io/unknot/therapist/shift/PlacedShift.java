package io.unknot.therapist.shift;

import io.unknot.schedule.roster.Shift;
import java.time.ZoneId;

/** A shift and the zone of its clinic, by whose clock its hours are read. */
public record PlacedShift(Shift shift, ZoneId zone) {

    /** Whether one person would have to be in two places. */
    boolean clashesWith(PlacedShift other) {
        return shift.clashesWith(other.shift, zone, other.zone);
    }
}
