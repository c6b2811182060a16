package io.unknot.booking.appointment.attend;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.BookingRefused;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.appointment.attend.ChangeOnTerms.Follows;
import io.unknot.booking.appointment.attend.ChangeOnTerms.Outcome;
import io.unknot.booking.appointment.transition.Action;
import io.unknot.booking.audit.By;
import io.unknot.booking.policy.NotedConsequence.Occasion;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Notes that the client did not come, gives back what is left of the time, and notes what follows. */
@Component
public class MissVisit {

    private final ChangeOnTerms change;

    MissVisit(ChangeOnTerms change) {
        this.change = change;
    }

    /** The missed visit, or a {@link BookingRefused}. */
    public Mono<Appointment> miss(UUID id, Scope scope, By by) {
        return change.change(
                id,
                scope,
                Action.NO_SHOW,
                by,
                (appointment, now, policy) -> new Outcome(
                        appointment.miss(now), Optional.of(new Follows(Occasion.NO_SHOW, policy.noShow()))));
    }
}
