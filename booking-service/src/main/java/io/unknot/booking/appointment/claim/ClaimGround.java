package io.unknot.booking.appointment.claim;

import io.unknot.booking.screening.gate.GateFacts;
import java.time.Instant;

/**
 * What a claim stands on: the database's clock, whether the client is known, and the revision of what the directory
 * says of clinic, treatment and therapist, and the policy in force; of the first part, when there are several. And what
 * the client's safety is judged by, for all parts.
 */
public record ClaimGround(Instant now, boolean clientKnown, long directoryRevision, long policyId, GateFacts safety) {}
