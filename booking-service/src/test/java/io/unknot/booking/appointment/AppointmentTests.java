package io.unknot.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unknot.booking.appointment.Appointment.Booked;
import io.unknot.booking.appointment.Appointment.Cancelled;
import io.unknot.booking.appointment.Appointment.Expired;
import io.unknot.booking.appointment.Appointment.Held;
import io.unknot.booking.appointment.BookingRefused.HoldLapsed;
import io.unknot.booking.appointment.BookingRefused.WrongState;
import io.unknot.events.appointment.AppointmentBooked;
import io.unknot.events.appointment.AppointmentCancelled;
import io.unknot.events.appointment.AppointmentCancelled.CancelledBy;
import io.unknot.events.appointment.AppointmentHeld;
import io.unknot.events.appointment.AppointmentHoldExpired;
import io.unknot.events.appointment.AppointmentMoved;
import io.unknot.schedule.time.Span;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Every state and every command: the table above {@link Appointment}. */
class AppointmentTests {

    private static final Instant NOW = Instant.parse("2027-01-04T12:00:00Z");
    private static final Instant LAPSE = NOW.plus(Appointment.HOLD);
    private static final UUID ID = UUID.randomUUID();
    private static final Visit VISIT = visit();

    private static final Held HELD = new Held(ID, 1, VISIT, LAPSE);
    private static final Booked BOOKED = new Booked(ID, 2, VISIT);
    private static final Cancelled CANCELLED = new Cancelled(ID, 3, VISIT, CancelledBy.CLIENT);
    private static final Expired EXPIRED = new Expired(ID, 2, VISIT);

    @Test
    void aNewHoldLastsTenMinutes() {
        var hold = Appointment.hold(ID, VISIT, NOW);

        assertThat(hold.state()).isEqualTo(HELD);
        assertThat(hold.fact()).contains(new AppointmentHeld(ID, 1, VISIT.told(), LAPSE));
    }

    @Test
    void aNewBookingIsBookedAtOnce() {
        var booking = Appointment.book(ID, VISIT);

        assertThat(booking.state()).isEqualTo(new Booked(ID, 1, VISIT));
        assertThat(booking.fact()).contains(new AppointmentBooked(ID, 1, VISIT.told()));
    }

    @Test
    void aHoldIsBookedUntilTheLastMoment() {
        var confirmed = HELD.confirm(LAPSE.minusNanos(1));

        assertThat(confirmed.state()).isEqualTo(BOOKED);
        assertThat(confirmed.fact()).contains(new AppointmentBooked(ID, 2, VISIT.told()));
    }

    @Test
    void aLapsedHoldIsNotBooked() {
        assertThatThrownBy(() -> HELD.confirm(LAPSE)).isInstanceOf(HoldLapsed.class);
    }

    @Test
    void aHoldExpiresAtTheMomentItCanNoLongerBeConfirmed() {
        assertThat(HELD.expire(LAPSE.minusNanos(1))).isEqualTo(Transition.none(HELD));

        var expired = HELD.expire(LAPSE);
        assertThat(expired.state()).isEqualTo(EXPIRED);
        assertThat(expired.fact()).contains(new AppointmentHoldExpired(ID, 2, VISIT.told()));
    }

    @Test
    void aHoldAndABookingCanBeCancelled() {
        assertThat(HELD.cancel(CancelledBy.CLIENT).state()).isEqualTo(new Cancelled(ID, 2, VISIT, CancelledBy.CLIENT));
        var cancelled = BOOKED.cancel(CancelledBy.CLINIC);
        assertThat(cancelled.state()).isEqualTo(new Cancelled(ID, 3, VISIT, CancelledBy.CLINIC));
        assertThat(cancelled.fact()).contains(new AppointmentCancelled(ID, 3, VISIT.told(), CancelledBy.CLINIC));
    }

    @Test
    void whatAlreadyIsStaysAsItIs() {
        stays(BOOKED, booked -> booked.confirm(NOW));
        stays(BOOKED, booked -> booked.expire(LAPSE));
        stays(CANCELLED, cancelled -> cancelled.cancel(CancelledBy.CLINIC));
        stays(CANCELLED, cancelled -> cancelled.expire(LAPSE));
        stays(EXPIRED, expired -> expired.expire(LAPSE));
    }

    @Test
    void whatHasEndedDoesNotComeBack() {
        assertThatThrownBy(() -> CANCELLED.confirm(NOW))
                .isInstanceOf(WrongState.class)
                .hasMessageContaining("cancelled")
                .hasMessageContaining("confirmed");
        assertThatThrownBy(() -> EXPIRED.confirm(NOW)).isInstanceOf(HoldLapsed.class);
        assertThatThrownBy(() -> EXPIRED.cancel(CancelledBy.CLIENT))
                .isInstanceOf(WrongState.class)
                .hasMessageContaining("expired");
    }

    @Test
    void aBookedVisitIsMovedUnderItsOwnId() {
        var elsewhere = visit();

        var moved = BOOKED.toMove(NOW.minusNanos(1)).move(elsewhere);

        assertThat(moved.state()).isEqualTo(new Booked(ID, 3, elsewhere));
        assertThat(moved.fact()).contains(new AppointmentMoved(ID, 3, elsewhere.told(), VISIT.told()));
    }

    @Test
    void aVisitThatIsMovedToWhereItIsStays() {
        assertThat(BOOKED.move(VISIT)).isEqualTo(Transition.none(BOOKED));
    }

    @Test
    void aVisitThatHasBegunIsNotMoved() {
        assertThatThrownBy(() -> BOOKED.toMove(NOW))
                .isInstanceOf(WrongState.class)
                .hasMessageContaining("under way");
    }

    @Test
    void nothingButABookingIsMoved() {
        for (var appointment : List.of(HELD, CANCELLED, EXPIRED)) {
            assertThatThrownBy(() -> appointment.toMove(NOW.minusSeconds(60)))
                    .isInstanceOf(WrongState.class)
                    .hasMessageContaining("moved");
        }
    }

    @Test
    void onlyWhatMayStillTakePlaceOccupiesItsTime() {
        assertThat(List.of(HELD, BOOKED, CANCELLED, EXPIRED))
                .extracting(Appointment::occupies)
                .containsExactly(true, true, false, false);
    }

    private static void stays(Appointment appointment, Function<Appointment, Transition> command) {
        assertThat(command.apply(appointment)).isEqualTo(Transition.none(appointment));
    }

    private static Visit visit() {
        var span = new Span(NOW, NOW.plusSeconds(2_400));
        return new Visit(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                span,
                span,
                span);
    }
}
