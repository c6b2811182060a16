package io.unknot.booking.appointment.attend;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.BookingRefused;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.appointment.State;
import io.unknot.booking.appointment.StateRefused.PlanPaused;
import io.unknot.booking.appointment.VisitCourses;
import io.unknot.booking.appointment.transition.Action;
import io.unknot.booking.appointment.transition.ChangeAppointment;
import io.unknot.booking.audit.By;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Notes that the client has come. */
@Component
public class CheckIn {

    private final ChangeAppointment change;
    private final VisitCourses courses;

    CheckIn(ChangeAppointment change, VisitCourses courses) {
        this.change = change;
        this.courses = courses;
    }

    /** The visit with its client there, or a {@link BookingRefused}: of a paused course no visit takes place. */
    public Mono<Appointment> checkIn(UUID id, Scope scope, By by) {
        return change.change(id, scope, Action.CHECK_IN, by, this::requireNotPaused, Appointment::checkIn);
    }

    // Who is checked in already stays so.
    private Mono<Void> requireNotPaused(Appointment appointment) {
        return Mono.just(appointment)
                .filter(found -> found.state() == State.BOOKED)
                .filterWhen(found -> courses.isPaused(found.id()))
                .flatMap(found -> Mono.error(new PlanPaused(found.id())));
    }
}
