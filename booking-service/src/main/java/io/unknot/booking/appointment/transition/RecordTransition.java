package io.unknot.booking.appointment.transition;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.appointment.Transition;
import io.unknot.booking.appointment.Undo;
import io.unknot.booking.audit.AuditTrail;
import io.unknot.booking.audit.By;
import io.unknot.booking.occupancy.Occupancies;
import io.unknot.outbox.Outbox;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Saves the state a command led to, gives its time back when it ended, leaves word in the audit trail and tells the fact:
 * the last step of each.
 */
@Component
public class RecordTransition {

    private final Appointments appointments;
    private final Occupancies occupancies;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final AppointmentWatch watch;

    RecordTransition(
            Appointments appointments,
            Occupancies occupancies,
            AuditTrail audit,
            Outbox outbox,
            AppointmentWatch watch) {
        this.appointments = appointments;
        this.occupancies = occupancies;
        this.audit = audit;
        this.outbox = outbox;
        this.watch = watch;
    }

    /**
     * The appointment as it now is; nothing is written when nothing changed. The connection carries the first statements
     * out in their order, but none waits until the one before is answered; the first that fails undoes the whole write.
     */
    public Mono<Appointment> record(Action action, By by, Transition transition) {
        return record(action, by, transition, List.of());
    }

    /** As {@link #record(Action, By, Transition)}, with the words for the rules that were passed over. */
    public Mono<Appointment> record(Action action, By by, Transition transition, List<String> passedOver) {
        var after = transition.after();
        return Mono.justOrEmpty(transition.fact())
                .flatMap(fact -> Mono.when(
                                appointments.save(after),
                                after.occupies() ? Mono.empty() : occupancies.release(after.id()),
                                audit.record(AppointmentEntry.of(action, by, transition, passedOver)),
                                outbox.tell(fact))
                        .then(keepUndo(action, by, transition))
                        .then(watch.changed(transition)))
                .thenReturn(after);
    }

    private Mono<Void> keepUndo(Action action, By by, Transition transition) {
        return Mono.justOrEmpty(transition.before())
                .filter(_ -> action.undoable() && by.isStaff())
                .flatMap(before -> appointments
                        .now()
                        .flatMap(now -> appointments.keepUndo(
                                transition.after().version(), new Undo(before, now.plus(Undo.WINDOW)))));
    }
}
