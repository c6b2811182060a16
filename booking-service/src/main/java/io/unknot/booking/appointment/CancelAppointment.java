package io.unknot.booking.appointment;

import io.unknot.booking.appointment.BookingRefused.UnknownAppointment;
import io.unknot.events.appointment.AppointmentCancelled.CancelledBy;
import io.unknot.outbox.Writes;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Calls a visit off and gives its time back at once. */
@Component
public class CancelAppointment {

    private final Writes writes;
    private final Appointments appointments;
    private final RecordTransition recorder;

    CancelAppointment(Writes writes, Appointments appointments, RecordTransition recorder) {
        this.writes = writes;
        this.appointments = appointments;
        this.recorder = recorder;
    }

    /** The cancelled appointment, or a {@link BookingRefused}. */
    public Mono<Appointment> cancel(UUID id, Scope scope, CancelledBy by) {
        return writes.write(appointments
                .lock(id, scope)
                .switchIfEmpty(Mono.error(() -> new UnknownAppointment(id)))
                .map(appointment -> appointment.cancel(by))
                .flatMap(recorder::record));
    }
}
