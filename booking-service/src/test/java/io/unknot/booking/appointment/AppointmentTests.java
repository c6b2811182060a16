package io.unknot.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.appointment.BookingRefused.HoldLapsed;
import io.unknot.booking.appointment.BookingRefused.WrongState;
import io.unknot.booking.appointment.StateRefused.NotExtended;
import io.unknot.booking.appointment.StateRefused.TooEarly;
import io.unknot.events.appointment.AppointmentCancelled.CancelledBy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every state and every command, at four moments: the table above {@link Appointment}. A cell names the state that
 * follows, or that it stays, or why not: "-" for a state in which the command has no meaning.
 */
class AppointmentTests {

    private static final Instant START = Visits.START;
    private static final Instant END = Visits.END;

    private static final Command CHECK_IN = Appointment::checkIn;
    private static final Command MOVE = (it, now) -> it.toMove(now).move(Visits.ELSEWHERE);
    private static final Command MISS = Appointment::miss;
    private static final Command CANCEL_BY_CLIENT = (it, now) -> it.cancel(CancelledBy.CLIENT, now);

    /** The commands in the order of the columns. */
    private static final List<Command> COLUMNS = List.of(
            Appointment::extend,
            (it, now) -> it.confirm(now, Approval.NOT_NEEDED),
            Appointment::approve,
            CANCEL_BY_CLIENT,
            (it, now) -> it.cancel(CancelledBy.CLINIC, now),
            MOVE,
            CHECK_IN,
            Appointment::complete,
            MISS,
            Appointment::expire);

    @Test
    void twoDaysBeforeAVisitWhileAHoldLasts() {
        isTheTable(START.minus(Duration.ofDays(2)), """
            held        extended   booked   -        cancelled  cancelled  -      -       -          -      stays
            put off     once       booked   -        cancelled  cancelled  -      -       -          -      stays
            offered     once       booked   -        cancelled  cancelled  -      -       -          -      stays
            requested   -          stays    booked   cancelled  cancelled  -      -       -          -      stays
            booked      -          stays    stays    cancelled  cancelled  moved  early   -          early  stays
            checked-in  -          -        -        -          cancelled  -      stays   completed  -      stays
            completed   -          -        -        -          -          -      -       stays      -      stays
            missed      -          -        -        -          -          -      -       -          stays  stays
            cancelled   -          -        -        stays      stays      -      -       -          -      stays
            expired     -          lapsed   -        -          -          -      -       -          -      stays
            """);
    }

    @Test
    void anHourBeforeAVisitWhenAHoldHasLapsed() {
        isTheTable(START.minus(Duration.ofHours(1)), """
            held        lapsed     lapsed   -        cancelled  cancelled  -      -           -          -      expired
            put off     lapsed     lapsed   -        cancelled  cancelled  -      -           -          -      expired
            offered     lapsed     lapsed   -        cancelled  cancelled  -      -           -          -      expired
            requested   -          stays    booked   cancelled  cancelled  -      -           -          -      stays
            booked      -          stays    stays    cancelled  cancelled  moved  checked-in  -          early  stays
            checked-in  -          -        -        -          cancelled  -      stays       completed  -      stays
            completed   -          -        -        -          -          -      -           stays      -      stays
            missed      -          -        -        -          -          -      -           -          stays  stays
            cancelled   -          -        -        stays      stays      -      -           -          -      stays
            expired     -          lapsed   -        -          -          -      -           -          -      stays
            """);
    }

    @Test
    void fromTheMomentAVisitBegins() {
        isTheTable(START, """
            held        lapsed     lapsed   -        cancelled  cancelled  -      -           -          -       expired
            put off     lapsed     lapsed   -        cancelled  cancelled  -      -           -          -       expired
            offered     lapsed     lapsed   -        cancelled  cancelled  -      -           -          -       expired
            requested   -          stays    -        cancelled  cancelled  -      -           -          -       expired
            booked      -          stays    stays    cancelled  cancelled  -      checked-in  -          missed  stays
            checked-in  -          -        -        -          cancelled  -      stays       completed  -       stays
            completed   -          -        -        -          -          -      -           stays      -       stays
            missed      -          -        -        -          -          -      -           -          stays   stays
            cancelled   -          -        -        stays      stays      -      -           -          -       stays
            expired     -          lapsed   -        -          -          -      -           -          -       stays
            """);
    }

    @Test
    void fromTheMomentAVisitIsOver() {
        isTheTable(END, """
            held        lapsed     lapsed   -        cancelled  cancelled  -      -       -          -       expired
            put off     lapsed     lapsed   -        cancelled  cancelled  -      -       -          -       expired
            offered     lapsed     lapsed   -        cancelled  cancelled  -      -       -          -       expired
            requested   -          stays    -        cancelled  cancelled  -      -       -          -       expired
            booked      -          stays    stays    -          cancelled  -      -       -          missed  stays
            checked-in  -          -        -        -          cancelled  -      stays   completed  -       stays
            completed   -          -        -        -          -          -      -       stays      -       stays
            missed      -          -        -        -          -          -      -       -          stays   stays
            cancelled   -          -        -        stays      stays      -      -       -          -       stays
            expired     -          lapsed   -        -          -          -      -       -          -       stays
            """);
    }

    @Test
    void theMomentBeforeStillCounts() {
        var lapse = Visits.LAPSE.minusNanos(1);
        assertThat(Visits.HELD.confirm(lapse, Approval.NOT_NEEDED).after()).isEqualTo(Visits.booked(2));
        assertThat(Visits.HELD.extend(lapse).after().version()).isEqualTo(2);
        assertThat(Visits.HELD.expire(lapse)).isEqualTo(Transition.none(Visits.HELD));
        assertThat(cell(
                        Visits.BOOKED,
                        CHECK_IN,
                        START.minus(Duration.ofHours(1)).minusNanos(1)))
                .isEqualTo("early");
        assertThat(cell(Visits.BOOKED, MISS, START.minusNanos(1))).isEqualTo("early");
        assertThat(cell(Visits.BOOKED, MOVE, START.minusNanos(1))).isEqualTo("moved");
        assertThat(cell(Visits.BOOKED, CHECK_IN, END.minusNanos(1))).isEqualTo("checked-in");
        assertThat(cell(Visits.BOOKED, CANCEL_BY_CLIENT, END.minusNanos(1))).isEqualTo("cancelled");
        assertThat(cell(Visits.REQUESTED, Appointment::approve, START.minusNanos(1)))
                .isEqualTo("booked");
        assertThat(cell(Visits.REQUESTED, Appointment::expire, START.minusNanos(1)))
                .isEqualTo("stays");
    }

    @Test
    void everyStateIsInTheTable() {
        assertThat(Visits.IN_EVERY_STATE).map(Appointment::state).contains(State.values());
    }

    @Test
    void aClinicThatApprovesByHandIsAskedFirst() {
        var now = Visits.LAPSE.minusNanos(1);

        assertThat(Visits.HELD.confirm(now, Approval.BY_HAND).after())
                .isEqualTo(new Requested(Visits.ID, 2, Visits.VISIT));
        assertThat(Appointment.book(Visits.ID, Visits.VISIT, Approval.BY_HAND).after())
                .isEqualTo(new Requested(Visits.ID, 1, Visits.VISIT));
        assertThat(Appointment.book(Visits.ID, Visits.VISIT, Approval.NOT_NEEDED)
                        .after())
                .isEqualTo(Visits.booked(1));
    }

    @Test
    void aHoldLastsTenMinutesAndOnceTenMore() {
        var now = Visits.LAPSE.minus(Duration.ofMinutes(10));
        var hold = (Held) Appointment.hold(Visits.ID, Visits.VISIT, now).after();

        assertThat(hold).isEqualTo(Visits.HELD);
        assertThat(hold.extend(now).after())
                .isEqualTo(new Held(Visits.ID, 2, Visits.VISIT, now.plus(Duration.ofMinutes(20)), Held.Kind.EXTENDED));
    }

    @Test
    void onlyWhatMayStillTakePlaceOrDidOccupiesItsTime() {
        assertThat(Stream.of(State.values()).filter(State::occupies))
                .containsExactly(State.HELD, State.REQUESTED, State.BOOKED, State.CHECKED_IN, State.COMPLETED);
    }

    @Test
    void statesAreReadAsTheyAreSpelled() {
        assertThat(State.CHECKED_IN.word()).isEqualTo("checked-in");
        assertThat(State.values())
                .allSatisfy(state -> assertThat(State.of(state.word())).isEqualTo(state));
    }

    private static void isTheTable(Instant now, String expected) {
        var rows = expected.lines().map(line -> List.of(line.split(" {2,}", -1)));
        assertThat(Visits.IN_EVERY_STATE).zipSatisfy(rows.toList(), (appointment, row) -> {
            assertThat(Visits.nameOf(appointment)).isEqualTo(row.getFirst());
            assertThat(COLUMNS.stream().map(column -> cell(appointment, column, now)))
                    .as(row.getFirst())
                    .isEqualTo(row.subList(1, row.size()));
        });
    }

    private static String cell(Appointment from, Command command, Instant now) {
        try {
            var led = command.apply(from, now);
            return led.fact().isEmpty() ? stayed(from, led) : changed(from, led);
        } catch (BookingRefused refused) {
            return switch (refused) {
                case WrongState _ -> "-";
                case HoldLapsed _ -> "lapsed";
                case TooEarly _ -> "early";
                case NotExtended _ -> "once";
                default -> refused.toString();
            };
        }
    }

    private static String stayed(Appointment from, Transition led) {
        assertThat(led).isEqualTo(Transition.none(from));
        return "stays";
    }

    /** One version on, told with the visit as it now is. */
    private static String changed(Appointment from, Transition led) {
        var after = led.after();
        assertThat(led.before()).contains(from);
        assertThat(after.id()).isEqualTo(from.id());
        assertThat(after.version()).isEqualTo(from.version() + 1);
        assertThat(led.fact()).hasValueSatisfying(fact -> {
            assertThat(fact.subject()).isEqualTo(after.id());
            assertThat(fact.version()).isEqualTo(after.version());
            assertThat(fact.visit()).isEqualTo(after.visit().told());
            assertThat(fact.getClass()).isEqualTo(Visits.factOf(from, after));
        });
        return after.state() == from.state()
                ? Visits.sameStateAnew(after)
                : after.state().word();
    }

    private interface Command {
        Transition apply(Appointment to, Instant now);
    }
}
