package io.unknot.events.appointment;

import io.unknot.events.Event;
import io.unknot.events.Topics;
import java.util.UUID;

/** What happened to an appointment. Told by booking-service, in topic {@link Topics#APPOINTMENTS}. */
public sealed interface AppointmentEvent extends Event
        permits AppointmentHeld,
                AppointmentRequested,
                AppointmentBooked,
                AppointmentMoved,
                AppointmentCheckedIn,
                AppointmentCompleted,
                AppointmentMissed,
                AppointmentCancelled,
                AppointmentHoldExpired,
                AppointmentRestored,
                AppointmentClientMerged {

    UUID appointmentId();

    /** Who, where and when, as it stands after this fact. */
    Visit visit();

    @Override
    default UUID subject() {
        return appointmentId();
    }
}
