package io.unknot.booking.careplan;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.State;
import io.unknot.schedule.time.Span;
import java.time.Instant;
import java.util.UUID;

/** One visit of a course: which of them, from 1, and its appointment as it now is. */
public record PlanVisit(
        int number, UUID appointmentId, State state, UUID clinicId, UUID treatmentId, UUID therapistId, Span visible) {

    public static PlanVisit of(int number, Appointment appointment) {
        var visit = appointment.visit();
        return new PlanVisit(
                number,
                appointment.id(),
                appointment.state(),
                visit.clinicId(),
                visit.treatmentId(),
                visit.therapistId(),
                visit.visible());
    }

    /** Whether it may still take place, or did. */
    public boolean counts() {
        return state.occupies();
    }

    /** Whether it took place. */
    public boolean isCompleted() {
        return state == State.COMPLETED;
    }

    /** Whether it may still take place. */
    public boolean isToCome(Instant now) {
        return counts() && !isCompleted() && now.isBefore(visible.until());
    }
}
