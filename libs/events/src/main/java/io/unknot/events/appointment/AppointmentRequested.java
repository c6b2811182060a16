package io.unknot.events.appointment;

import java.util.UUID;

/** A client asks for a time that the clinic has yet to approve; it is kept for them until then. */
public record AppointmentRequested(UUID appointmentId, long version, Visit visit) implements AppointmentEvent {}
