package io.unknot.therapist.conflict;

import io.unknot.schedule.search.FreeTime;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;

/**
 * Where a visit could go instead, in the zone of the clinic, and why it is proposed: how much later it would begin, which
 * is negative when it is sooner, and how far from the clinic it was booked at.
 */
public record Replacement(FreeTime time, ZoneId zone, Kind kind, Duration later, double kilometres) {

    /** In the order they are proposed; of one kind the nearest in time first, of clinics the nearest first. */
    public enum Kind {
        /** The same therapist, here, at another time. */
        SAME_THERAPIST,
        /** Another therapist, here, at the same time. */
        SAME_TIME,
        /** At a clinic not far from here, as near in time as may be. */
        CLINIC_NEAR,
        /** Another therapist, here, at another time. */
        SAME_CLINIC;

        /** The stable name for machines, such as {@code same-therapist}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
