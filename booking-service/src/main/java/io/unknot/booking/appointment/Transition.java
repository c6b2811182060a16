package io.unknot.booking.appointment;

import io.unknot.events.appointment.AppointmentEvent;
import java.util.Optional;

/** The state a command led to and the fact that tells of it; without a fact nothing changed. */
public record Transition(Appointment state, Optional<AppointmentEvent> fact) {

    static Transition to(Appointment state, AppointmentEvent fact) {
        return new Transition(state, Optional.of(fact));
    }

    static Transition none(Appointment state) {
        return new Transition(state, Optional.empty());
    }
}
