package io.unknot.booking.appointment.command;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Approval;
import io.unknot.booking.appointment.BookingRefused;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.appointment.command.ChangeOnTerms.Outcome;
import io.unknot.booking.audit.By;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Turns a hold into a booking while it lasts; never one that has expired, and none that is confirmed expires. */
@Component
public class ConfirmHold {

    private final ChangeOnTerms change;

    ConfirmHold(ChangeOnTerms change) {
        this.change = change;
    }

    /** The booked appointment, or the requested one where the clinic approves by hand and no staff confirm; or a {@link BookingRefused}. */
    public Mono<Appointment> confirm(UUID id, Scope scope, By by) {
        return change.change(id, scope, Action.CONFIRM, by, (held, now, policy) -> {
            var byHand = policy.manualApproval() && !by.isStaff();
            return Outcome.of(held.confirm(now, byHand ? Approval.BY_HAND : Approval.NOT_NEEDED));
        });
    }
}
