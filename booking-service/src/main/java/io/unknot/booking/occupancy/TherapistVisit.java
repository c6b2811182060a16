package io.unknot.booking.occupancy;

import io.unknot.schedule.time.Span;
import java.util.UUID;

/** A visit a therapist has: at which clinic, what its client sees, and what it takes with its buffers. */
public record TherapistVisit(UUID therapistId, UUID clinicId, Span visible, Span taken) {}
