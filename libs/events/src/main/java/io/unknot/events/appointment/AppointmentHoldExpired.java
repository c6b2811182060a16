package io.unknot.events.appointment;

import java.util.UUID;

/** A hold was not taken up in time, or a request not approved before it began; its time is free again. */
public record AppointmentHoldExpired(UUID appointmentId, long version, Visit visit) implements AppointmentEvent {}
