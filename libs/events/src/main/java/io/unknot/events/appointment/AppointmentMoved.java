package io.unknot.events.appointment;

import java.util.UUID;

/** A booked visit takes place at another time, with another therapist or elsewhere; its time before is free again. */
public record AppointmentMoved(UUID appointmentId, long version, Visit visit, Visit before)
        implements AppointmentEvent {}
