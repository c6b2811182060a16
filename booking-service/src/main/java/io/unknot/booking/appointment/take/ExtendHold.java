package io.unknot.booking.appointment.take;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.BookingRefused;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.appointment.transition.Action;
import io.unknot.booking.appointment.transition.ChangeAppointment;
import io.unknot.booking.audit.By;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts off the end of a hold, once. */
@Component
public class ExtendHold {

    private final ChangeAppointment change;

    ExtendHold(ChangeAppointment change) {
        this.change = change;
    }

    /** The hold until its new end, or a {@link BookingRefused}. */
    public Mono<Appointment> extend(UUID id, Scope scope, By by) {
        return change.change(id, scope, Action.EXTEND, by, Appointment::extend);
    }
}
