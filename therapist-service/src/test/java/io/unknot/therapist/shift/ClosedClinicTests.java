package io.unknot.therapist.shift;

import static io.unknot.therapist.Riverside.LONDON;
import static io.unknot.therapist.Riverside.hours;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.schedule.clinic.BookingWindow;
import io.unknot.schedule.clinic.ClinicCalendar;
import io.unknot.schedule.clinic.Closure;
import io.unknot.schedule.clinic.OpeningHours;
import io.unknot.schedule.roster.Shift;
import io.unknot.schedule.time.LocalHours;
import io.unknot.schedule.time.Recurrence;
import io.unknot.service.problem.Problem;
import io.unknot.service.problem.ProblemException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Open on Mondays and Tuesdays from eight to eight, on Wednesdays with an hour for lunch. */
class ClosedClinicTests {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 4);
    private static final LocalDate NEXT_TUESDAY = LocalDate.of(2027, 1, 12);
    private static final OpeningHours MONDAYS = hours(MONDAY, "08:00", "20:00");
    private static final OpeningHours TUESDAYS = hours(TUESDAY, "08:00", "20:00");
    private static final Closure NEW_YEAR = new Closure.Yearly("New Year", MonthDay.of(12, 25), MonthDay.of(1, 6));
    private static final Closure FLOOD = new Closure.OneOff("Flood", NEXT_TUESDAY, NEXT_TUESDAY.plusDays(1));

    @Test
    void refusesAShiftOnAWeekdayWithoutOpeningHours() {
        var problem = refused(weekly("FREQ=WEEKLY;BYDAY=SU", "09:00", "17:00"));
        assertThat(problem.type()).isEqualTo("clinic-closed");
        assertThat(problem.more())
                .containsEntry("date", LocalDate.of(2027, 1, 10))
                .containsEntry("openingHours", List.of());
    }

    @Test
    void refusesHoursThatBeginBeforeOrEndAfterItsOwn() {
        var open = List.of(Map.of("day", TUESDAY, "from", "08:00", "until", "20:00"));
        assertThat(refused(tuesdays("07:55", "17:00")).more()).containsEntry("openingHours", open);
        assertThat(refused(tuesdays("09:00", "20:05")).more()).containsEntry("openingHours", open);
        accepted(tuesdays("08:00", "20:00"));
    }

    @Test
    void acceptsAShiftOfSeveralDaysWhenOneOfThemFits() {
        accepted(weekly("FREQ=WEEKLY;BYDAY=TU,SU", "09:00", "17:00"));
    }

    @Test
    void acceptsAnEndlessShiftOverAClosureNowAndThen() {
        assertThat(ClosedClinic.refusal(tuesdays("09:00", "17:00"), clinic(List.of(NEW_YEAR, FLOOD)), TODAY))
                .isEmpty();
    }

    @Test
    void refusesExtraHoursOnADayOfAClosureAndNamesIt() {
        var flooded = ClosedClinic.refusal(once(NEXT_TUESDAY), clinic(List.of(NEW_YEAR, FLOOD)), TODAY)
                .orElseThrow()
                .problem();
        assertThat(flooded.more())
                .containsEntry(
                        "closure",
                        Map.of("name", "Flood", "everyYear", false, "from", "2027-01-12", "until", "2027-01-13"));
        var holiday = ClosedClinic.refusal(once(LocalDate.of(2027, 1, 5)), clinic(List.of(NEW_YEAR, FLOOD)), TODAY)
                .orElseThrow()
                .problem();
        assertThat(holiday.more())
                .containsEntry(
                        "closure",
                        Map.of("name", "New Year", "everyYear", true, "from", "--12-25", "until", "--01-06"));
        accepted(once(NEXT_TUESDAY));
    }

    @Test
    void namesOpeningHoursRatherThanAClosureThatComesFirst() {
        var refusal = ClosedClinic.refusal(tuesdays("06:00", "08:00"), clinic(List.of(NEW_YEAR)), TODAY);
        assertThat(refusal.orElseThrow().problem().more())
                .containsEntry("date", NEXT_TUESDAY)
                .containsKey("openingHours");
    }

    @Test
    void letsABreakLieWhereTheClinicIsClosed() {
        var lunch = hours("12:00", "13:00");
        accepted(shift(Recurrence.weekly(WEDNESDAY, TODAY, null), hours("09:00", "17:00"), List.of(lunch)));
        refused(shift(Recurrence.weekly(WEDNESDAY, TODAY, null), hours("09:00", "17:00"), List.of()));
    }

    @Test
    void looksAtTheHoursOfTheYearTheShiftBeginsIn() {
        var from = TODAY.plusYears(3);
        var later = new OpeningHours(SUNDAY, hours("08:00", "20:00"), from.minusDays(7), null);
        var clinic = clinic(List.of(), later);
        var sundays = "FREQ=WEEKLY;BYDAY=SU";
        assertThat(ClosedClinic.refusal(weekly(sundays, "09:00", "17:00"), clinic, TODAY))
                .isPresent();
        assertThat(ClosedClinic.refusal(
                        shift(new Recurrence(from, null, sundays), hours("09:00", "17:00"), List.of()), clinic, TODAY))
                .isEmpty();
    }

    @Test
    void looksAYearAheadOfTheFirstDayOfAShiftYetToBegin() {
        var from = TODAY.plusYears(3);
        refused(shift(new Recurrence(from, null, "FREQ=WEEKLY;BYDAY=SU"), hours("09:00", "17:00"), List.of()));
    }

    @Test
    void neverRefusesAShiftThatIsOver() {
        accepted(shift(
                new Recurrence(TODAY.minusDays(30), TODAY.minusDays(1), "FREQ=WEEKLY;BYDAY=SU"),
                hours("09:00", "17:00"),
                List.of()));
    }

    private static void accepted(Shift shift) {
        assertThat(ClosedClinic.refusal(shift, clinic(List.of()), TODAY)).isEmpty();
    }

    private static Problem refused(Shift shift) {
        return ClosedClinic.refusal(shift, clinic(List.of()), TODAY)
                .map(ProblemException::problem)
                .orElseThrow();
    }

    private static Shift tuesdays(String from, String until) {
        return weekly("FREQ=WEEKLY;BYDAY=TU", from, until);
    }

    private static Shift weekly(String rule, String from, String until) {
        return shift(new Recurrence(TODAY, null, rule), hours(from, until), List.of());
    }

    private static Shift once(LocalDate day) {
        return shift(Recurrence.once(day), hours("09:00", "12:00"), List.of());
    }

    private static Shift shift(Recurrence days, LocalHours hours, List<LocalHours> breaks) {
        return new Shift(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), days, hours, breaks);
    }

    private static ClinicCalendar clinic(List<Closure> closures, OpeningHours... more) {
        var open = new ArrayList<>(
                List.of(MONDAYS, TUESDAYS, hours(WEDNESDAY, "08:00", "12:00"), hours(WEDNESDAY, "13:00", "20:00")));
        open.addAll(List.of(more));
        return new ClinicCalendar(
                UUID.randomUUID(),
                LONDON,
                open,
                closures,
                new BookingWindow(Duration.ofMinutes(20), Duration.ofMinutes(60), Period.ofDays(90)),
                List.of(),
                null);
    }
}
