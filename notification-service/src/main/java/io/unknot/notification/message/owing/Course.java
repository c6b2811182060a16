package io.unknot.notification.message.owing;

import io.unknot.notification.appointment.AppointmentId;
import io.unknot.notification.appointment.CarePlanId;
import io.unknot.notification.appointment.ClientId;
import java.util.List;

/** A course as last heard of: whose, whether it is paused, and its visits' appointments in their order. */
public record Course(CarePlanId id, long version, ClientId client, boolean paused, List<AppointmentId> visits) {

    public Course {
        visits = List.copyOf(visits);
    }
}
