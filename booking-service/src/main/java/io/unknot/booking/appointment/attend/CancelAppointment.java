package io.unknot.booking.appointment.attend;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Booked;
import io.unknot.booking.appointment.BookingRefused;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.appointment.attend.ChangeOnTerms.Follows;
import io.unknot.booking.appointment.attend.ChangeOnTerms.Outcome;
import io.unknot.booking.appointment.transition.Action;
import io.unknot.booking.audit.By;
import io.unknot.booking.policy.NotedConsequence.Occasion;
import io.unknot.events.appointment.AppointmentCancelled.CancelledBy;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Calls a visit off and gives its time back at once; of a request, by the clinic, it is a no. What follows for a client who
 * calls off late is noted.
 */
@Component
public class CancelAppointment {

    private final ChangeOnTerms change;

    CancelAppointment(ChangeOnTerms change) {
        this.change = change;
    }

    /** The cancelled appointment, or a {@link BookingRefused}. */
    public Mono<Appointment> cancel(UUID id, Scope scope, CancelledBy side, By by) {
        return change.change(id, scope, Action.CANCEL, by, (appointment, now, policy) -> {
            var late = side == CancelledBy.CLIENT
                    && appointment instanceof Booked booked
                    && policy.isLateToCancel(booked.visit().visible().from(), now);
            return new Outcome(
                    appointment.cancel(side, now),
                    late ? Optional.of(new Follows(Occasion.LATE_CANCEL, policy.lateCancel())) : Optional.empty());
        });
    }
}
