package io.unknot.events.appointment;

import java.util.UUID;

/** The client did not come; what is left of the time is free again. */
public record AppointmentMissed(UUID appointmentId, long version, Visit visit) implements AppointmentEvent {}
