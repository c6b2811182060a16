package io.unknot.booking.appointment;

import java.time.Instant;

/**
 * What a claim stands on: the database's clock, whether the client is known, and the revision of what the directory
 * says of clinic, treatment and therapist, and the policy in force; of the first part, when there are several.
 */
public record ClaimGround(Instant now, boolean clientKnown, long directoryRevision, long policyId) {}
