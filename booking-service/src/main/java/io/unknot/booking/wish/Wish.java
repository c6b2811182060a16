package io.unknot.booking.wish;

import java.time.Instant;
import java.util.UUID;

/** What somebody wants: this treatment by this therapist at this clinic, from this instant, for this client. */
public record Wish(UUID clinicId, UUID treatmentId, UUID therapistId, UUID clientId, Instant start) {}
