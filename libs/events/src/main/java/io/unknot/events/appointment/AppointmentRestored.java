package io.unknot.events.appointment;

import java.util.UUID;

/** What staff did last was undone: the appointment is again what it was before. */
public record AppointmentRestored(UUID appointmentId, long version, Visit visit, State state)
        implements AppointmentEvent {

    /** What it is again. Each of them takes its time. */
    public enum State {
        REQUESTED,
        BOOKED,
        CHECKED_IN
    }
}
