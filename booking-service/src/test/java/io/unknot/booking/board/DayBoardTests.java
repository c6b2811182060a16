package io.unknot.booking.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Booked;
import io.unknot.booking.appointment.Cancelled;
import io.unknot.booking.appointment.CheckedIn;
import io.unknot.booking.appointment.Expired;
import io.unknot.booking.appointment.Held;
import io.unknot.booking.appointment.Missed;
import io.unknot.booking.appointment.Requested;
import io.unknot.booking.appointment.Visit;
import io.unknot.booking.board.DayVisit.Flag;
import io.unknot.booking.board.DayVisit.Guest;
import io.unknot.booking.directory.ClinicRoster;
import io.unknot.events.appointment.AppointmentCancelled.CancelledBy;
import io.unknot.schedule.clinic.BookingWindow;
import io.unknot.schedule.clinic.ClinicCalendar;
import io.unknot.schedule.clinic.OpeningHours;
import io.unknot.schedule.clinic.Room;
import io.unknot.schedule.roster.Roster;
import io.unknot.schedule.roster.Shift;
import io.unknot.schedule.roster.TimeOff;
import io.unknot.schedule.time.LocalHours;
import io.unknot.schedule.time.Recurrence;
import io.unknot.schedule.time.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A Tuesday at Riverside in winter: open from eight to eight, Mara works from nine to five and rests at noon. */
class DayBoardTests {

    private static final LocalDate TUESDAY = LocalDate.of(2027, 1, 12);
    private static final UUID CLINIC = UUID.randomUUID();
    private static final UUID MARA = UUID.randomUUID();
    private static final Room ROOM = new Room(UUID.randomUUID(), Set.of(), Duration.ofMinutes(5), 1);

    @Test
    void showsShiftsWithTheirBreaksAndWhatIsLeftOfThem() {
        var mara = board(roster(List.of()), List.of(), Map.of(MARA, List.of(span("09:35", "10:30"))))
                .therapists()
                .getFirst();

        assertThat(mara.shifts()).containsExactly(span("09:00", "17:00"));
        assertThat(mara.breaks()).containsExactly(span("12:00", "13:00"));
        assertThat(mara.gaps()).containsExactly(span("09:00", "09:35"), span("10:30", "12:00"), span("13:00", "17:00"));
    }

    @Test
    void hasNoGapWhileATherapistIsAway() {
        var away = new TimeOff(UUID.randomUUID(), MARA, TUESDAY, TUESDAY, hours("09:00", "16:00"));

        var mara =
                board(roster(List.of(away)), List.of(), Map.of()).therapists().getFirst();

        assertThat(mara.away()).containsExactly(span("09:00", "16:00"));
        assertThat(mara.gaps()).containsExactly(span("16:00", "17:00"));
    }

    @Test
    void showsWhenARoomIsEmpty() {
        var room = board(roster(List.of()), List.of(), Map.of(ROOM.roomId(), List.of(span("09:35", "10:35"))))
                .rooms()
                .getFirst();

        assertThat(room.gaps()).containsExactly(span("08:00", "09:35"), span("10:35", "20:00"));
    }

    @Test
    void showsWhoeverHasAVisitEvenWithoutAShift() {
        var helping = visit(DayBoardTests::booked, false);

        var board = board(roster(List.of()), List.of(helping), Map.of());

        assertThat(board.therapists())
                .extracting(DayBoard.TherapistDay::therapistId)
                .containsExactlyInAnyOrder(MARA, helping.appointment().visit().therapistId());
    }

    @Test
    void aClientIsLateFiveMinutesAfterTheStart() {
        assertThat(visit(DayBoardTests::booked, false).flags(at("09:44"))).isEmpty();
        assertThat(visit(DayBoardTests::booked, false).flags(at("09:45"))).containsExactly(Flag.LATE);
        assertThat(visit(visit -> new CheckedIn(UUID.randomUUID(), 2, visit), false)
                        .flags(at("09:45")))
                .isEmpty();
        assertThat(visit(visit -> new Missed(UUID.randomUUID(), 2, visit), false)
                        .flags(at("09:45")))
                .isEmpty();
    }

    @Test
    void flagsWhatWaitsForApprovalAndWhoComesForTheFirstTime() {
        assertThat(visit(visit -> new Requested(UUID.randomUUID(), 1, visit), true)
                        .flags(at("09:00")))
                .containsExactlyInAnyOrder(Flag.WAITS_FOR_APPROVAL, Flag.FIRST_VISIT);
        assertThat(visit(visit -> new Cancelled(UUID.randomUUID(), 2, visit, CancelledBy.CLIENT), true)
                        .flags(at("09:00")))
                .isEmpty();
    }

    @Test
    void aHoldThatHasLapsedIsNoVisit() {
        assertThat(visit(DayBoardTests::held, false).isShown(at("08:09"))).isTrue();
        assertThat(visit(DayBoardTests::held, false).isShown(at("08:10"))).isFalse();
        assertThat(visit(visit -> new Expired(UUID.randomUUID(), 2, visit), false)
                        .isShown(at("08:00")))
                .isFalse();
    }

    private static DayBoard board(ClinicRoster roster, List<DayVisit> visits, Map<UUID, List<Span>> taken) {
        return DayBoard.of(roster, TUESDAY, visits, taken, at("08:00"));
    }

    private static ClinicRoster roster(List<TimeOff> timeOff) {
        var clinic = new ClinicCalendar(
                CLINIC,
                ZoneId.of("Europe/London"),
                List.of(new OpeningHours(DayOfWeek.TUESDAY, hours("08:00", "20:00"))),
                List.of(),
                new BookingWindow(Duration.ofMinutes(20), Duration.ofMinutes(60), Period.ofDays(90)),
                List.of(ROOM),
                null);
        var shift = new Shift(
                UUID.randomUUID(),
                MARA,
                CLINIC,
                Recurrence.weekly(DayOfWeek.TUESDAY, LocalDate.of(2026, 11, 1), null),
                hours("09:00", "17:00"),
                List.of(hours("12:00", "13:00")));
        return new ClinicRoster(clinic, Map.of(MARA, new Roster(List.of(shift), timeOff)));
    }

    private static DayVisit visit(Function<Visit, Appointment> state, boolean firstTime) {
        var visit = new Visit(
                CLINIC,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                ROOM.roomId(),
                span("09:40", "10:20"),
                span("09:35", "10:30"),
                span("09:35", "10:35"));
        return new DayVisit(state.apply(visit), new Guest(visit.clientId(), "Sam Sore", firstTime));
    }

    private static Appointment booked(Visit visit) {
        return new Booked(UUID.randomUUID(), 1, visit);
    }

    private static Appointment held(Visit visit) {
        return new Held(UUID.randomUUID(), 1, visit, at("08:10"), Held.Kind.CHOSEN);
    }

    private static LocalHours hours(String from, String until) {
        return new LocalHours(LocalTime.parse(from), LocalTime.parse(until));
    }

    private static Span span(String from, String until) {
        return new Span(at(from), at(until));
    }

    private static Instant at(String time) {
        return Instant.parse("2027-01-12T" + time + ":00Z");
    }
}
