package io.unknot.booking.appointment.command;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.BookingRefused;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.audit.By;
import io.unknot.events.appointment.AppointmentCancelled.CancelledBy;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Calls a visit off and gives its time back at once; of a request, by the clinic, it is a no. */
@Component
public class CancelAppointment {

    private final ChangeAppointment change;

    CancelAppointment(ChangeAppointment change) {
        this.change = change;
    }

    /** The cancelled appointment, or a {@link BookingRefused}. */
    public Mono<Appointment> cancel(UUID id, Scope scope, CancelledBy side, By by) {
        return change.change(id, scope, Action.CANCEL, by, (appointment, now) -> appointment.cancel(side, now));
    }
}
