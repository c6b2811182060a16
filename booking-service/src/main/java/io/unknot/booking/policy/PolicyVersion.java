package io.unknot.booking.policy;

import io.unknot.events.policy.PolicyChanged;

/** What a level said last. Ids go up with time over all levels; version 0 with id 0 is a level that never spoke. */
public record PolicyVersion(long id, Level level, long version, PolicyValues values) {

    public static PolicyVersion none(Level level) {
        return new PolicyVersion(0, level, 0, PolicyValues.NOTHING);
    }

    /** As other services are told of it: only what decides which times may be booked. */
    PolicyChanged told() {
        return new PolicyChanged(
                level.id(),
                version,
                level.clinicId(),
                level.treatmentId(),
                values.noticeMinutes(),
                values.horizonDays());
    }
}
