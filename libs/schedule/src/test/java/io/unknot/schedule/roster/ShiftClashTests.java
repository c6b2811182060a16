package io.unknot.schedule.roster;

import static io.unknot.schedule.Riverside.hours;
import static io.unknot.schedule.Riverside.shift;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShiftClashTests {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
    private static final LocalDate SEPTEMBER = LocalDate.parse("2026-09-01");

    private final Shift morning = shift(TUESDAY, "09:00", "13:00");

    @Test
    void findsHoursThatOverlap() {
        assertThat(clash(morning, LONDON, shift(TUESDAY, "12:00", "17:00"), LONDON))
                .isTrue();
        assertThat(clash(morning, LONDON, shift(TUESDAY, "10:00", "11:00"), LONDON))
                .isTrue();
    }

    @Test
    void leavesHoursThatOnlyTouchAlone() {
        assertThat(clash(morning, LONDON, shift(TUESDAY, "13:00", "17:00"), LONDON))
                .isFalse();
        assertThat(clash(shift(MONDAY, "20:00", "00:00"), LONDON, shift(TUESDAY, "00:00", "08:00"), LONDON))
                .isFalse();
    }

    @Test
    void leavesOtherDaysAlone() {
        assertThat(clash(morning, LONDON, shift(MONDAY, "09:00", "13:00"), LONDON))
                .isFalse();
    }

    @Test
    void leavesOtherPeopleAloneAndTheShiftItself() {
        var someoneElses =
                new Shift(UUID.randomUUID(), UUID.randomUUID(), morning.clinicId(), morning.days(), morning.hours());
        assertThat(clash(morning, LONDON, someoneElses, LONDON)).isFalse();
        assertThat(clash(morning, LONDON, morning, LONDON)).isFalse();
    }

    @Test
    void looksOnlyWhereBothAreInEffect() {
        var hours = hours("09:00", "13:00");
        var autumn = shift(TUESDAY, hours, LocalDate.parse("2026-09-01"), LocalDate.parse("2026-11-24"));
        var fromTheLastDayOn = shift(TUESDAY, hours, LocalDate.parse("2026-11-24"), LocalDate.parse("2027-06-01"));
        var fromTheNextDayOn = shift(TUESDAY, hours, LocalDate.parse("2026-11-25"), LocalDate.parse("2027-06-01"));
        assertThat(clash(autumn, LONDON, fromTheLastDayOn, LONDON)).isTrue();
        assertThat(clash(autumn, LONDON, fromTheNextDayOn, LONDON)).isFalse();
    }

    @Test
    void findsNoClashWhenTheDaysBothAreInEffectHoldNoSuchWeekday() {
        var hours = hours("09:00", "13:00");
        var untilThursday = shift(TUESDAY, hours, SEPTEMBER, LocalDate.parse("2026-11-26"));
        var fromWednesday = shift(TUESDAY, hours, LocalDate.parse("2026-11-25"), LocalDate.parse("2027-06-01"));
        assertThat(clash(untilThursday, LONDON, fromWednesday, LONDON)).isFalse();
    }

    @Test
    void comparesRealTimeBetweenZones() {
        var inMadrid = shift(TUESDAY, "13:30", "17:00");
        assertThat(clash(morning, LONDON, inMadrid, MADRID)).isTrue();
        assertThat(clash(morning, LONDON, inMadrid, LONDON)).isFalse();
        assertThat(clash(morning, LONDON, shift(TUESDAY, "14:00", "17:00"), MADRID))
                .isFalse();
    }

    @Test
    void comparesAcrossWeekdaysBetweenZones() {
        // 08:00 on Tuesday in Auckland is Monday evening in London.
        assertThat(clash(shift(MONDAY, "18:00", "20:00"), LONDON, shift(TUESDAY, "08:00", "10:00"), AUCKLAND))
                .isTrue();
    }

    @Test
    void comparesClocksThatAreTwoDatesApart() {
        var sunday = shift(SUNDAY, "00:00", "01:00");
        var friday = shift(FRIDAY, "23:00", "00:00");
        assertThat(clash(sunday, ZoneId.of("Pacific/Kiritimati"), friday, ZoneId.of("Pacific/Pago_Pago")))
                .isTrue();
    }

    @Test
    void findsTheFewWeeksInWhichOnlyOneClockHasChanged() {
        // New York is five hours behind London, but four in the weeks after only its clock went forward.
        var london = shift(TUESDAY, "09:00", "13:30");
        var newYork = shift(TUESDAY, "08:30", "12:00");
        var onlyApril = shift(TUESDAY, newYork.hours(), LocalDate.parse("2027-04-01"), LocalDate.parse("2027-04-30"));
        assertThat(clash(london, LONDON, newYork, NEW_YORK)).isTrue();
        assertThat(clash(london, LONDON, onlyApril, NEW_YORK)).isFalse();
    }

    @Test
    void findsTheOneNightAClockIsPutBack() {
        // On 2027-10-31 the London hour from 01:00 lasts until 02:00 UTC, which is 02:00 to 03:00 in Madrid.
        var london = shift(SUNDAY, "01:00", "02:00");
        var utc = shift(SUNDAY, "01:00", "02:00");
        var thatNight = LocalDate.parse("2027-10-31");
        assertThat(clash(shift(SUNDAY, london.hours(), thatNight, thatNight), LONDON, utc, ZoneId.of("UTC")))
                .isTrue();
        var summer = shift(SUNDAY, london.hours(), LocalDate.parse("2027-06-01"), LocalDate.parse("2027-06-30"));
        assertThat(clash(summer, LONDON, utc, ZoneId.of("UTC"))).isFalse();
    }

    /** The same answer whichever of the two is asked. */
    private static boolean clash(Shift one, ZoneId zone, Shift other, ZoneId otherZone) {
        boolean clash = one.clashesWith(other, zone, otherZone);
        assertThat(other.clashesWith(one, otherZone, zone)).isEqualTo(clash);
        return clash;
    }
}
