package io.unknot.booking.appointment.transition;

import io.unknot.booking.appointment.Transition;
import reactor.core.publisher.Mono;

/**
 * Is told of each change of an appointment inside its own write, once it is saved and what it took is given back: what a
 * watch writes stands if the change does, and its error undoes both.
 */
public interface AppointmentWatch {

    /** Must be quick: whoever changes the appointment waits for it. */
    Mono<Void> changed(Transition transition);
}
