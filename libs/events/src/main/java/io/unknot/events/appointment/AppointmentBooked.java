package io.unknot.events.appointment;

import java.util.Optional;
import java.util.UUID;

/**
 * The client has the time: a hold was confirmed, a request approved, or the visit was booked in one call; with carePlanId
 * if it was booked with the other visits of that course.
 */
public record AppointmentBooked(UUID appointmentId, long version, Visit visit, Optional<UUID> carePlanId)
        implements AppointmentEvent {

    /** Of no course. */
    public AppointmentBooked(UUID appointmentId, long version, Visit visit) {
        this(appointmentId, version, visit, Optional.empty());
    }
}
