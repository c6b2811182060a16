package io.unknot.booking.appointment.transition;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.appointment.BookingRefused.UnknownAppointment;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.appointment.Transition;
import io.unknot.booking.audit.By;
import io.unknot.outbox.Writes;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What all commands on one appointment share: lock it, read the clock, decide, record. */
@Component
public class ChangeAppointment {

    private final Writes writes;
    private final Appointments appointments;
    private final RecordTransition recorder;

    ChangeAppointment(Writes writes, Appointments appointments, RecordTransition recorder) {
        this.writes = writes;
        this.appointments = appointments;
        this.recorder = recorder;
    }

    /** The appointment as it now is. The clock is read after the lock is had, so the two agree. */
    public Mono<Appointment> change(
            UUID id, Scope scope, Action action, By by, BiFunction<Appointment, Instant, Transition> decide) {
        return change(id, scope, action, by, _ -> Mono.empty(), decide);
    }

    /** As above; what is required is asked once the lock is had. */
    public Mono<Appointment> change(
            UUID id,
            Scope scope,
            Action action,
            By by,
            Function<Appointment, Mono<Void>> require,
            BiFunction<Appointment, Instant, Transition> decide) {
        return writes.write(appointments
                .lock(id, scope)
                .switchIfEmpty(Mono.error(() -> new UnknownAppointment(id)))
                .delayUntil(require)
                .flatMap(appointment -> appointments.now().map(now -> decide.apply(appointment, now)))
                .flatMap(transition -> recorder.record(action, by, transition)));
    }
}
