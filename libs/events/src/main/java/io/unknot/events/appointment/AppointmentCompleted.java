package io.unknot.events.appointment;

import java.util.UUID;

/** The visit took place. */
public record AppointmentCompleted(UUID appointmentId, long version, Visit visit) implements AppointmentEvent {}
