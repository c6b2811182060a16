package io.unknot.notification.letter;

import io.unknot.notification.appointment.Appointment;
import io.unknot.notification.clinic.Clinic;
import io.unknot.notification.message.About;

/** The words for every kind of message. */
@FunctionalInterface
public interface Letters {

    /**
     * The same letter for the same arguments. Says when and where the visit is, and nothing of what it is for. The clinic
     * before is where the visit was to be, if the letter says so, and the clinic again if not.
     */
    Letter write(About about, Appointment appointment, Clinic clinic, Clinic before, Contact to);
}
