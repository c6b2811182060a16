package io.unknot.schedule;

import static io.unknot.schedule.Refusal.CLINIC_CLOSED;
import static io.unknot.schedule.Refusal.IN_THE_PAST;
import static io.unknot.schedule.Refusal.NOT_LICENSED;
import static io.unknot.schedule.Refusal.NO_FITTING_ROOM;
import static io.unknot.schedule.Refusal.OFF_GRID;
import static io.unknot.schedule.Refusal.OUTSIDE_SHIFT;
import static io.unknot.schedule.Refusal.TOO_FAR_AHEAD;
import static io.unknot.schedule.Refusal.TOO_SOON;
import static io.unknot.schedule.Refusal.TREATMENT_NOT_OFFERED;
import static io.unknot.schedule.Riverside.FRIDAY_NOON;
import static io.unknot.schedule.Riverside.hours;
import static io.unknot.schedule.Riverside.leeds;
import static io.unknot.schedule.Riverside.riverside;
import static io.unknot.schedule.Riverside.shift;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OfferRefusalsTests {

    private static final String TEN = "2026-11-24T10:00";

    @Test
    void letsAVisitInsideEveryRuleBeBooked() {
        assertThat(refusals(riverside(), TEN)).isEmpty();
    }

    @Test
    void refusesATimeThatHasPassed() {
        var fridays = riverside().notice(Duration.ZERO).shifts(shift(FRIDAY, "09:00", "17:00"));
        assertThat(refusals(fridays, "2026-11-20T11:50")).containsExactly(IN_THE_PAST);
        assertThat(refusals(fridays, "2026-11-20T12:00")).isEmpty();
    }

    @Test
    void refusesATimeBeforeTheClinicsNotice() {
        var fridays = riverside().shifts(shift(FRIDAY, "09:00", "17:00"));
        assertThat(refusals(fridays, "2026-11-20T13:50")).containsExactly(TOO_SOON);
        assertThat(refusals(fridays, "2026-11-20T14:00")).isEmpty();
        assertThat(refusals(fridays, "2026-11-20T11:50")).containsExactly(IN_THE_PAST);
    }

    @Test
    void refusesADayBeyondTheHorizonAndNotItsLastDay() {
        assertThat(refusals(riverside().horizon(3), TEN)).containsExactly(TOO_FAR_AHEAD);
        assertThat(refusals(riverside().horizon(4), "2026-11-24T16:20")).isEmpty();
    }

    @Test
    void countsTheHorizonInTheClinicsDays() {
        var aroundTheClock = riverside()
                .in("Pacific/Auckland")
                .open(hours(TUESDAY, "00:00", "00:00"), hours(WEDNESDAY, "00:00", "00:00"))
                .shifts(shift(TUESDAY, "00:00", "00:00"), shift(WEDNESDAY, "00:00", "00:00"))
                .horizon(3);
        // In Auckland it is already Saturday, so the third day from today is Tuesday.
        assertThat(aroundTheClock.offer().refusals(Instant.parse("2026-11-24T10:20:00Z"), FRIDAY_NOON))
                .isEmpty();
        assertThat(aroundTheClock.offer().refusals(Instant.parse("2026-11-24T11:00:00Z"), FRIDAY_NOON))
                .containsExactly(TOO_FAR_AHEAD);
    }

    @Test
    void refusesATimeOffTheGrid() {
        assertThat(refusals(riverside(), "2026-11-24T10:05")).containsExactly(OFF_GRID);
        assertThat(refusals(riverside(), "2026-11-24T10:00:01")).containsExactly(OFF_GRID);
        assertThat(refusals(riverside(), "2026-11-24T10:00:00.000000001")).containsExactly(OFF_GRID);
        assertThat(refusals(riverside().grid(45), "2026-11-24T10:30")).isEmpty();
        assertThat(refusals(riverside().grid(45), TEN)).containsExactly(OFF_GRID);
    }

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

    @Test
    void refusesADayWithoutALicenceAndReadsItsLastDayAsIncluded() {
        var day = Riverside.TUESDAY;
        assertThat(refusals(riverside().licensed(), TEN)).containsExactly(NOT_LICENSED);
        assertThat(refusals(riverside().licensed(new Licence(day, day)), TEN)).isEmpty();
        assertThat(refusals(riverside().licensed(new Licence(day.minusDays(9), day.minusDays(1))), TEN))
                .containsExactly(NOT_LICENSED);
        assertThat(refusals(riverside().licensed(new Licence(day.plusDays(1), day.plusDays(9))), TEN))
                .containsExactly(NOT_LICENSED);
    }

    @Test
    void readsALicencesLastDayInTheClinicsZone() {
        var lastDay = riverside().licensed(new Licence(LocalDate.parse("2026-01-01"), Riverside.TUESDAY));
        var auckland = lastDay.in("Pacific/Auckland").open(hours(WEDNESDAY, "00:00", "00:00"));
        var wednesdayThere = auckland.shifts(shift(WEDNESDAY, "00:00", "00:00"));
        assertThat(wednesdayThere.offer().refusals(Instant.parse("2026-11-24T20:00:00Z"), FRIDAY_NOON))
                .containsExactly(NOT_LICENSED);
    }

    @Test
    void refusesATreatmentTheTherapistDoesNotOffer() {
        assertThat(refusals(riverside().offered(UUID.randomUUID()), TEN)).containsExactly(TREATMENT_NOT_OFFERED);
    }

    @Test
    void refusesATreatmentNoRoomFits() {
        assertThat(refusals(riverside().needs("floor mat"), TEN)).containsExactly(NO_FITTING_ROOM);
        assertThat(refusals(riverside().rooms(), TEN)).containsExactly(NO_FITTING_ROOM);
    }

    @Test
    void givesEveryReasonAtOnce() {
        var nothingIsRight = riverside().licensed().offered().rooms().horizon(1).notice(Duration.ofDays(9));
        assertThat(refusals(nothingIsRight, "2026-11-25T20:05"))
                .containsExactly(
                        TOO_SOON,
                        TOO_FAR_AHEAD,
                        OFF_GRID,
                        CLINIC_CLOSED,
                        OUTSIDE_SHIFT,
                        NOT_LICENSED,
                        TREATMENT_NOT_OFFERED,
                        NO_FITTING_ROOM);
        assertThat(refusals(nothingIsRight, "2026-11-19T20:05"))
                .containsExactly(
                        IN_THE_PAST,
                        OFF_GRID,
                        CLINIC_CLOSED,
                        OUTSIDE_SHIFT,
                        NOT_LICENSED,
                        TREATMENT_NOT_OFFERED,
                        NO_FITTING_ROOM);
    }

    @Test
    void answersForAnyInstantThereIs() {
        var offer = riverside().offer();
        assertThat(offer.refusals(Instant.MAX, FRIDAY_NOON)).containsExactly(TOO_FAR_AHEAD);
        assertThat(offer.refusals(Instant.MIN, FRIDAY_NOON)).containsExactly(IN_THE_PAST);
    }

    @Test
    void tellsPeopleAndMachinesWhy() {
        assertThat(OFF_GRID.code()).isEqualTo("off-grid");
        assertThat(Stream.of(Refusal.values()).map(Refusal::advice))
                .allSatisfy(advice -> assertThat(advice).contains(": choose ").endsWith("."))
                .doesNotHaveDuplicates();
        assertThat(Set.copyOf(Stream.of(Refusal.values()).map(Refusal::code).toList()))
                .hasSize(Refusal.values().length);
    }

    private static List<Refusal> refusals(Riverside riverside, String local) {
        return riverside.offer().refusals(leeds(local), FRIDAY_NOON);
    }
}
