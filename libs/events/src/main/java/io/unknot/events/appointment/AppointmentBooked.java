package io.unknot.events.appointment;

import java.util.UUID;

/** The client has the time: a hold was confirmed, a request approved, or the visit was booked in one call. */
public record AppointmentBooked(UUID appointmentId, long version, Visit visit) implements AppointmentEvent {}
