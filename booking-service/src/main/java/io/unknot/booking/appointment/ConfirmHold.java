package io.unknot.booking.appointment;

import io.unknot.booking.appointment.BookingRefused.UnknownAppointment;
import io.unknot.outbox.Writes;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Turns a hold into a booking while it lasts; never one that has expired, and none that is confirmed expires. */
@Component
public class ConfirmHold {

    private final Writes writes;
    private final Appointments appointments;
    private final RecordTransition recorder;

    ConfirmHold(Writes writes, Appointments appointments, RecordTransition recorder) {
        this.writes = writes;
        this.appointments = appointments;
        this.recorder = recorder;
    }

    /** The booked appointment, or a {@link BookingRefused}. The clock is read after the lock is had, so the two agree. */
    public Mono<Appointment> confirm(UUID id, Scope scope) {
        return writes.write(appointments
                .lock(id, scope)
                .switchIfEmpty(Mono.error(() -> new UnknownAppointment(id)))
                .flatMap(appointment -> appointments.now().map(appointment::confirm))
                .flatMap(recorder::record));
    }
}
