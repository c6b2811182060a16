package io.unknot.schedule;

import static io.unknot.schedule.Refusal.CLINIC_CLOSED;
import static io.unknot.schedule.Refusal.OUTSIDE_SHIFT;
import static io.unknot.schedule.Riverside.FRIDAY_NOON;
import static io.unknot.schedule.Riverside.hours;
import static io.unknot.schedule.Riverside.leeds;
import static io.unknot.schedule.Riverside.riverside;
import static io.unknot.schedule.Riverside.shift;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
        var twoHalves = riverside().shifts(shift(TUESDAY, "09:00", "10:20"), shift(TUESDAY, "10:20", "17:00"));
        assertThat(refusals(twoHalves, TEN)).containsExactly(OUTSIDE_SHIFT);
    }

    @Test
    void letsBuffersReachPastTheShiftAndTheOpeningHours() {
        var tight = riverside().open(hours(TUESDAY, "10:00", "10:40")).shifts(shift(TUESDAY, "10:00", "10:40"));
        assertThat(refusals(tight.massage(40, 30, 30), TEN)).isEmpty();
    }

    @Test
    void readsTheFirstAndTheLastDayOfAShiftAsIncluded() {
        var day = Riverside.TUESDAY;
        var hours = hours(TUESDAY, "09:00", "17:00");
        assertThat(refusals(riverside().shifts(shift(hours, day, day)), TEN)).isEmpty();
        assertThat(refusals(riverside().shifts(shift(hours, day.plusDays(1), day.plusDays(7))), TEN))
                .containsExactly(OUTSIDE_SHIFT);
        assertThat(refusals(riverside().shifts(shift(hours, day.minusDays(7), day.minusDays(1))), TEN))
                .containsExactly(OUTSIDE_SHIFT);
    }

    @Test
    void letsAShiftWithoutALastDayRunOn() {
        var openEnded = new Shift(
                UUID.randomUUID(),
                Riverside.MARA,
                Riverside.CLINIC,
                hours(TUESDAY, "09:00", "17:00"),
                LocalDate.parse("2020-01-01"),
                null);
        assertThat(refusals(riverside().shifts(openEnded), TEN)).isEmpty();
    }

    private static List<Refusal> refusals(Riverside riverside, String local) {
        return riverside.offer().refusals(leeds(local), FRIDAY_NOON);
    }
}
