package io.unknot.booking.appointment.command;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.BookingRefused;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.audit.By;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Notes that the client has come. */
@Component
public class CheckIn {

    private final ChangeAppointment change;

    CheckIn(ChangeAppointment change) {
        this.change = change;
    }

    /** The visit with its client there, or a {@link BookingRefused}. */
    public Mono<Appointment> checkIn(UUID id, Scope scope, By by) {
        return change.change(id, scope, Action.CHECK_IN, by, Appointment::checkIn);
    }
}
