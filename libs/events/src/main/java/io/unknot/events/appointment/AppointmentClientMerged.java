package io.unknot.events.appointment;

import java.util.UUID;

/** The visit is now kept for another id of the same person: two records of them were merged. Nothing else changed. */
public record AppointmentClientMerged(UUID appointmentId, long version, Visit visit, State state)
        implements AppointmentEvent {

    /** What the appointment was before and still is. */
    public enum State {
        HELD,
        REQUESTED,
        BOOKED,
        CHECKED_IN,
        COMPLETED,
        MISSED,
        CANCELLED,
        EXPIRED
    }
}
