package io.unknot.booking.appointment;

import io.unknot.events.appointment.AppointmentEvent;
import java.util.Optional;

/**
 * What a command led to: how the appointment was before if there was one, how it is now, and the fact that tells of it;
 * without a fact nothing changed.
 */
public record Transition(Optional<Appointment> before, Appointment after, Optional<AppointmentEvent> fact) {

    static Transition first(Appointment after, AppointmentEvent fact) {
        return new Transition(Optional.empty(), after, Optional.of(fact));
    }

    static Transition to(Appointment before, Appointment after, AppointmentEvent fact) {
        return new Transition(Optional.of(before), after, Optional.of(fact));
    }

    static Transition none(Appointment stays) {
        return new Transition(Optional.of(stays), stays, Optional.empty());
    }
}
