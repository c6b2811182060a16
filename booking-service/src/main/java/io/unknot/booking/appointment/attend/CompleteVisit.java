package io.unknot.booking.appointment.attend;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.BookingRefused;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.appointment.transition.Action;
import io.unknot.booking.appointment.transition.ChangeAppointment;
import io.unknot.booking.audit.By;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Notes that the visit took place. */
@Component
public class CompleteVisit {

    private final ChangeAppointment change;

    CompleteVisit(ChangeAppointment change) {
        this.change = change;
    }

    /** The completed visit, or a {@link BookingRefused}. */
    public Mono<Appointment> complete(UUID id, Scope scope, By by) {
        return change.change(id, scope, Action.COMPLETE, by, Appointment::complete);
    }
}
