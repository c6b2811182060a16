package io.unknot.therapist.policy;

import java.util.Optional;
import java.util.UUID;

/** What one level of the policy says of when may be booked; a level names a clinic, a treatment, both or neither. */
public record Limit(
        UUID levelId,
        Optional<UUID> clinicId,
        Optional<UUID> treatmentId,
        Optional<Integer> noticeMinutes,
        Optional<Integer> horizonDays) {}
