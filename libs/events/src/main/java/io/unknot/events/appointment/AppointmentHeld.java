package io.unknot.events.appointment;

import java.time.Instant;
import java.util.UUID;

/**
 * A time is kept for a client until holdExpiresAt, by the clock of booking-service's database. Told again when that is
 * put off.
 */
public record AppointmentHeld(UUID appointmentId, long version, Visit visit, Instant holdExpiresAt)
        implements AppointmentEvent {}
