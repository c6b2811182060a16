package io.unknot.events.appointment;

import java.util.UUID;

/** The visit will not take place; its time is free again. */
public record AppointmentCancelled(UUID appointmentId, long version, Visit visit, CancelledBy by)
        implements AppointmentEvent {

    /** Whose decision it was. */
    public enum CancelledBy {
        CLIENT,
        CLINIC
    }
}
