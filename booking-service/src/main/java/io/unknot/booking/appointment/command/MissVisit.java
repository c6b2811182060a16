package io.unknot.booking.appointment.command;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.BookingRefused;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.audit.By;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Notes that the client did not come, and gives back what is left of the time. */
@Component
public class MissVisit {

    private final ChangeAppointment change;

    MissVisit(ChangeAppointment change) {
        this.change = change;
    }

    /** The missed visit, or a {@link BookingRefused}. */
    public Mono<Appointment> miss(UUID id, Scope scope, By by) {
        return change.change(id, scope, Action.NO_SHOW, by, Appointment::miss);
    }
}
