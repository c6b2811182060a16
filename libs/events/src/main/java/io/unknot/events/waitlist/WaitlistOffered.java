package io.unknot.events.waitlist;

import java.time.Instant;
import java.util.UUID;

/** A time is kept for a client who waits, until expiresAt by the clock of booking-service's database. */
public record WaitlistOffered(
        UUID offerId,
        long version,
        UUID wishId,
        UUID appointmentId,
        UUID clientId,
        UUID clinicId,
        UUID treatmentId,
        UUID therapistId,
        Instant start,
        Instant end,
        Instant expiresAt)
        implements WaitlistEvent {}
