package io.unknot.booking.appointment.attend;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.appointment.BookingRefused;
import io.unknot.booking.appointment.BookingRefused.UnknownAppointment;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.appointment.StateRefused.NothingToUndo;
import io.unknot.booking.appointment.Undo;
import io.unknot.booking.appointment.claim.ReclaimTime;
import io.unknot.booking.appointment.transition.Action;
import io.unknot.booking.appointment.transition.RecordTransition;
import io.unknot.booking.audit.By;
import io.unknot.outbox.Writes;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Takes back what staff did last, for ten seconds. What it was before comes back with the very time it had, which is
 * claimed anew where it was given away: somebody else may have it by then.
 */
@Component
public class UndoLastChange {

    private final Writes writes;
    private final Appointments appointments;
    private final ReclaimTime reclaim;
    private final RecordTransition recorder;

    UndoLastChange(Writes writes, Appointments appointments, ReclaimTime reclaim, RecordTransition recorder) {
        this.writes = writes;
        this.appointments = appointments;
        this.reclaim = reclaim;
        this.recorder = recorder;
    }

    /** The appointment as it was before, or a {@link BookingRefused}. */
    public Mono<Appointment> undo(UUID id, Scope scope, By by) {
        return writes.write(appointments
                .lock(id, scope)
                .switchIfEmpty(Mono.error(() -> new UnknownAppointment(id)))
                .flatMap(appointment -> undo(appointment, scope, by)));
    }

    private Mono<Appointment> undo(Appointment appointment, Scope scope, By by) {
        return appointments
                .undoOf(appointment)
                .filter(undo -> scope.covers(undo.before().visit()))
                .switchIfEmpty(Mono.error(() -> new NothingToUndo(appointment.id())))
                .flatMap(undo -> undo(appointment, undo, by));
    }

    private Mono<Appointment> undo(Appointment appointment, Undo undo, By by) {
        return appointments.now().flatMap(now -> {
            var transition = undo.restore(appointment, now);
            return reclaim.reclaim(appointment, transition.after()).then(recorder.record(Action.UNDO, by, transition));
        });
    }
}
