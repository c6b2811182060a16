package io.unknot.booking.appointment;

import io.unknot.booking.occupancy.Occupancies;
import io.unknot.outbox.Outbox;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Saves the state a command led to, gives its time back when it ended, and tells the fact: the last step of each. */
@Component
class RecordTransition {

    private final Appointments appointments;
    private final Occupancies occupancies;
    private final Outbox outbox;

    RecordTransition(Appointments appointments, Occupancies occupancies, Outbox outbox) {
        this.appointments = appointments;
        this.occupancies = occupancies;
        this.outbox = outbox;
    }

    Mono<Appointment> record(Transition transition) {
        var state = transition.state();
        return Mono.justOrEmpty(transition.fact())
                .flatMap(fact -> appointments
                        .save(state)
                        .then(state.occupies() ? Mono.empty() : occupancies.release(state.id()))
                        .then(outbox.tell(fact)))
                .thenReturn(state);
    }
}
