package io.unknot.events.appointment;

import java.util.UUID;

/** The client has come. */
public record AppointmentCheckedIn(UUID appointmentId, long version, Visit visit) implements AppointmentEvent {}
