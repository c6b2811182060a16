package io.unknot.schedule;

import static io.unknot.schedule.Refusal.AWAY;
import static io.unknot.schedule.Refusal.CLINIC_CLOSED;
import static io.unknot.schedule.Refusal.OUTSIDE_SHIFT;
import static io.unknot.schedule.Riverside.FRIDAY_NOON;
import static io.unknot.schedule.Riverside.away;
import static io.unknot.schedule.Riverside.hours;
import static io.unknot.schedule.Riverside.leeds;
import static io.unknot.schedule.Riverside.riverside;
import static io.unknot.schedule.Riverside.shift;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.schedule.time.LocalHours;
import io.unknot.schedule.time.Recurrence;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoursRefusalsTests {

    private static final String TEN = "2026-11-24T10:00";

    @Test
    void refusesAVisitOutsideOpeningHours() {
        var tuesdays = riverside().open(hours(TUESDAY, "10:00", "12:00"), hours(TUESDAY, "12:30", "16:00"));
        assertThat(refusals(tuesdays, "2026-11-24T09:50")).containsExactly(CLINIC_CLOSED);
        assertThat(refusals(tuesdays, TEN)).isEmpty();
        assertThat(refusals(tuesdays, "2026-11-24T11:20")).isEmpty();
        assertThat(refusals(tuesdays, "2026-11-24T11:30")).containsExactly(CLINIC_CLOSED);
        assertThat(refusals(riverside().open(hours(MONDAY, "08:00", "20:00")), TEN))
                .containsExactly(CLINIC_CLOSED);
    }

    @Test
    void readsOpeningHoursThatTouchAsOne() {
        var tuesdays = riverside().open(hours(TUESDAY, "08:00", "10:10"), hours(TUESDAY, "10:10", "20:00"));
        assertThat(refusals(tuesdays, TEN)).isEmpty();
        var overMidnight = riverside().open(hours(TUESDAY, "12:00", "00:00"), hours(WEDNESDAY, "00:00", "12:00"));
        assertThat(refusals(overMidnight, "2026-11-24T23:40")).containsExactly(OUTSIDE_SHIFT);
    }

    @Test
    void refusesAVisitThatDoesNotFitOneShift() {
        assertThat(refusals(riverside(), "2026-11-24T08:50")).containsExactly(OUTSIDE_SHIFT);
        assertThat(refusals(riverside(), "2026-11-24T16:20")).isEmpty();
        assertThat(refusals(riverside(), "2026-11-24T16:30")).containsExactly(OUTSIDE_SHIFT);
        assertThat(refusals(riverside(), "2026-11-25T10:00")).containsExactly(OUTSIDE_SHIFT);
    }

    @Test
    void readsShiftsThatTouchAsOne() {
        var twoHalves = riverside().shifts(shift(TUESDAY, "09:00", "10:20"), shift(TUESDAY, "10:20", "17:00"));
        assertThat(refusals(twoHalves, TEN)).isEmpty();
        var twoParts = riverside().shifts(shift(TUESDAY, "09:00", "10:20"), shift(TUESDAY, "10:21", "17:00"));
        assertThat(refusals(twoParts, TEN)).containsExactly(OUTSIDE_SHIFT);
    }

    @Test
    void leavesTheBreaksOfAShiftOut() {
        var days = Recurrence.weekly(TUESDAY, Riverside.TUESDAY, null);
        var lunch = riverside().shifts(shift(days, hours("09:00", "17:00"), hours("12:00", "12:30")));
        assertThat(refusals(lunch, "2026-11-24T11:20")).isEmpty();
        assertThat(refusals(lunch, "2026-11-24T11:30")).containsExactly(OUTSIDE_SHIFT);
        assertThat(refusals(lunch, "2026-11-24T12:20")).containsExactly(OUTSIDE_SHIFT);
        assertThat(refusals(lunch, "2026-11-24T12:30")).isEmpty();
    }

    @Test
    void readsAShiftOfEveryOtherWeek() {
        var days = new Recurrence(Riverside.TUESDAY, null, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU");
        var alternate = riverside().shifts(shift(days, hours("09:00", "17:00")));
        assertThat(refusals(alternate, TEN)).isEmpty();
        assertThat(refusals(alternate, "2026-12-01T10:00")).containsExactly(OUTSIDE_SHIFT);
        assertThat(refusals(alternate, "2026-12-08T10:00")).isEmpty();
    }

    @Test
    void readsExtraHoursOnTheirDayOnly() {
        var extra = riverside().shifts(shift(Recurrence.once(Riverside.TUESDAY), hours("09:00", "17:00")));
        assertThat(refusals(extra, TEN)).isEmpty();
        assertThat(refusals(extra, "2026-12-01T10:00")).containsExactly(OUTSIDE_SHIFT);
    }

    @Test
    void refusesAVisitDuringTimeOff() {
        var day = Riverside.TUESDAY;
        assertThat(refusals(riverside().away(away(day, day, LocalHours.ALL_DAY)), TEN))
                .containsExactly(AWAY);
        assertThat(refusals(riverside().away(away(day.minusDays(3), day.minusDays(1), LocalHours.ALL_DAY)), TEN))
                .isEmpty();
        var lateMorning = riverside().away(away(day, day, hours("10:40", "12:00")));
        assertThat(refusals(lateMorning, TEN)).isEmpty();
        assertThat(refusals(lateMorning, "2026-11-24T10:10")).containsExactly(AWAY);
        assertThat(refusals(lateMorning, "2026-11-24T12:00")).isEmpty();
    }

    @Test
    void letsBuffersReachPastTheShiftAndTheOpeningHours() {
        var tight = riverside().open(hours(TUESDAY, "10:00", "10:40")).shifts(shift(TUESDAY, "10:00", "10:40"));
        assertThat(refusals(tight.massage(40, 30, 30), TEN)).isEmpty();
    }

    @Test
    void readsTheFirstAndTheLastDayOfAShiftAsIncluded() {
        var day = Riverside.TUESDAY;
        var hours = hours("09:00", "17:00");
        assertThat(refusals(riverside().shifts(shift(TUESDAY, hours, day, day)), TEN))
                .isEmpty();
        assertThat(refusals(riverside().shifts(shift(TUESDAY, hours, day.plusDays(1), day.plusDays(7))), TEN))
                .containsExactly(OUTSIDE_SHIFT);
        assertThat(refusals(riverside().shifts(shift(TUESDAY, hours, day.minusDays(7), day.minusDays(1))), TEN))
                .containsExactly(OUTSIDE_SHIFT);
    }

    @Test
    void letsAShiftWithoutALastDayRunOn() {
        var openEnded = shift(TUESDAY, hours("09:00", "17:00"), LocalDate.parse("2020-01-01"), null);
        assertThat(refusals(riverside().shifts(openEnded), TEN)).isEmpty();
    }

    private static List<Refusal> refusals(Riverside riverside, String local) {
        return riverside.offer().refusals(leeds(local), FRIDAY_NOON);
    }
}
