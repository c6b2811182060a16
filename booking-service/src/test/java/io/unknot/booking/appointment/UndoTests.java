package io.unknot.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unknot.booking.appointment.BookingRefused.HoldLapsed;
import io.unknot.booking.appointment.StateRefused.UndoLapsed;
import io.unknot.events.appointment.AppointmentCancelled.CancelledBy;
import io.unknot.events.appointment.AppointmentHeld;
import io.unknot.events.appointment.AppointmentMoved;
import io.unknot.events.appointment.AppointmentRestored;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UndoTests {

    private static final Instant NOW = Visits.START.minusSeconds(7_200);

    @Test
    void whatWasCheckedInIsBookedAgain() {
        var undone = undo(Visits.BOOKED).restore(Visits.CHECKED_IN, NOW);

        assertThat(undone.before()).contains(Visits.CHECKED_IN);
        assertThat(undone.after()).isEqualTo(Visits.booked(4));
        assertThat(undone.fact()).contains(restored(4, AppointmentRestored.State.BOOKED));
    }

    @Test
    void whatWasApprovedIsRequestedAgain() {
        assertThat(undo(Visits.REQUESTED).restore(Visits.booked(3), NOW).fact())
                .contains(restored(4, AppointmentRestored.State.REQUESTED));
    }

    @Test
    void whatWasCompletedIsCheckedInAgain() {
        var completed = new Completed(Visits.ID, 4, Visits.VISIT);

        var undone = undo(Visits.CHECKED_IN).restore(completed, NOW);

        assertThat(undone.after()).isEqualTo(new CheckedIn(Visits.ID, 5, Visits.VISIT));
        assertThat(undone.fact()).contains(restored(5, AppointmentRestored.State.CHECKED_IN));
    }

    @Test
    void whatWasMovedIsMovedBack() {
        var moved = new Booked(Visits.ID, 3, Visits.ELSEWHERE);

        var undone = undo(Visits.BOOKED).restore(moved, NOW);

        assertThat(undone.after()).isEqualTo(Visits.booked(4));
        assertThat(undone.fact())
                .contains(new AppointmentMoved(Visits.ID, 4, Visits.VISIT.told(), Visits.ELSEWHERE.told()));
    }

    @Test
    void aCancelledHoldIsHeldUntilItsOwnEnd() {
        var cancelled = new Cancelled(Visits.ID, 2, Visits.VISIT, CancelledBy.CLINIC);

        var undone = undo(Visits.HELD).restore(cancelled, NOW);

        assertThat(undone.after()).isEqualTo(new Held(Visits.ID, 3, Visits.VISIT, Visits.LAPSE, Held.Kind.CHOSEN));
        assertThat(undone.fact()).contains(new AppointmentHeld(Visits.ID, 3, Visits.VISIT.told(), Visits.LAPSE));
        var lapsed = new Undo(Visits.HELD, Visits.LAPSE.plusSeconds(5));
        assertThatThrownBy(() -> lapsed.restore(cancelled, Visits.LAPSE)).isInstanceOf(HoldLapsed.class);
    }

    @Test
    void tenSecondsLaterItIsTooLate() {
        var undo = new Undo(Visits.BOOKED, NOW);

        assertThat(undo.restore(Visits.CHECKED_IN, NOW.minusNanos(1)).fact()).isPresent();
        assertThatThrownBy(() -> undo.restore(Visits.CHECKED_IN, NOW)).isInstanceOf(UndoLapsed.class);
    }

    private static Undo undo(Appointment before) {
        return new Undo(before, NOW.plus(Undo.WINDOW));
    }

    private static AppointmentRestored restored(long version, AppointmentRestored.State state) {
        return new AppointmentRestored(Visits.ID, version, Visits.VISIT.told(), state);
    }
}
