package io.unknot.booking.appointment.take;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.appointment.BookingRefused.UnknownAppointment;
import io.unknot.booking.appointment.SafetyRefused;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.appointment.Transition;
import io.unknot.booking.appointment.claim.RequireSafe;
import io.unknot.booking.appointment.claim.RequireSafe.Weighed;
import io.unknot.booking.appointment.transition.Action;
import io.unknot.booking.appointment.transition.ChangeAppointment;
import io.unknot.booking.appointment.transition.RecordTransition;
import io.unknot.booking.audit.By;
import io.unknot.outbox.Writes;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * As {@link ChangeAppointment}, for commands by which a time that was only kept or asked for becomes the client's: what
 * they have answered since it was kept is heeded.
 */
@Component
class SellKept {

    private final Writes writes;
    private final Appointments appointments;
    private final RequireSafe requireSafe;
    private final RecordTransition recorder;

    SellKept(Writes writes, Appointments appointments, RequireSafe requireSafe, RecordTransition recorder) {
        this.writes = writes;
        this.appointments = appointments;
        this.requireSafe = requireSafe;
        this.recorder = recorder;
    }

    /** The appointment as it now is, or {@link SafetyRefused}. Clock and answers are read once the lock is had. */
    Mono<Appointment> sell(UUID id, Scope scope, Action action, By by, Decision decision) {
        return writes.write(appointments
                .lock(id, scope)
                .switchIfEmpty(Mono.error(() -> new UnknownAppointment(id)))
                .flatMap(kept -> requireSafe
                        .weigh(kept.visit())
                        .flatMap(weighed -> decision.decide(kept, weighed.now())
                                .doOnNext(transition -> require(weighed, transition))))
                .flatMap(transition -> recorder.record(action, by, transition)));
    }

    // A second tap on what was sold before stays without harm, whatever was answered since.
    private static void require(Weighed weighed, Transition transition) {
        if (transition.fact().isPresent()) {
            weighed.require();
        }
    }

    /** What becomes of an appointment now. */
    interface Decision {
        Mono<Transition> decide(Appointment kept, Instant now);
    }
}
