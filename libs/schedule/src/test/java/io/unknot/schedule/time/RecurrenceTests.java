package io.unknot.schedule.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Thursday the 26th of November 2026 is when most of these begin. */
class RecurrenceTests {

    private static final LocalDate THURSDAY = LocalDate.parse("2026-11-26");

    @Test
    void countTheFirstDayOnlyWhenTheRuleGivesIt() {
        assertThat(first(2, "FREQ=WEEKLY;BYDAY=MO,WE")).containsExactly("2026-11-30", "2026-12-02");
        assertThat(first(2, "FREQ=WEEKLY;BYDAY=TH,FR")).containsExactly("2026-11-26", "2026-11-27");
        assertThat(first(2, "FREQ=WEEKLY;BYDAY=MO")).containsExactly("2026-11-30", "2026-12-07");
        assertThat(first(2, "FREQ=WEEKLY")).containsExactly("2026-11-26", "2026-12-03");
        assertThat(first(2, "FREQ=DAILY")).containsExactly("2026-11-26", "2026-11-27");
    }

    @Test
    void skipWeeksFromTheOneTheyBeginIn() {
        assertThat(first(3, "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"))
                .containsExactly("2026-12-07", "2026-12-21", "2027-01-04");
        assertThat(first(3, "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR"))
                .containsExactly("2026-11-27", "2026-12-07", "2026-12-11");
    }

    @Test
    void beginTheirWeeksOnTheDayTheRuleSays() {
        var fromMonday = LocalDate.parse("2026-11-23");
        assertThat(first(2, fromMonday, "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU")).containsExactly("2026-11-29", "2026-12-13");
        assertThat(first(2, fromMonday, "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;WKST=SU"))
                .containsExactly("2026-12-06", "2026-12-20");
    }

    @Test
    void stopAfterTheirCountOrTheirDate() {
        assertThat(first(9, "FREQ=WEEKLY;COUNT=2;BYDAY=TU")).containsExactly("2026-12-01", "2026-12-08");
        assertThat(first(9, "FREQ=DAILY;INTERVAL=2;UNTIL=20261130"))
                .containsExactly("2026-11-26", "2026-11-28", "2026-11-30");
        var untilSunday = new Recurrence(THURSDAY, LocalDate.parse("2026-11-29"), "FREQ=DAILY;INTERVAL=3");
        assertThat(within(untilSunday, "2026-01-01", "2028-01-01")).containsExactly("2026-11-26", "2026-11-29");
    }

    @Test
    void countFromTheirFirstDayWhereverOneBeginsToRead() {
        var thrice = new Recurrence(THURSDAY, null, "FREQ=WEEKLY;COUNT=3;BYDAY=TU");
        assertThat(within(thrice, "2026-12-02", "2027-12-31")).containsExactly("2026-12-08", "2026-12-15");
        assertThat(within(thrice, "2027-02-01", "2027-12-31")).isEmpty();
        var alternate = new Recurrence(THURSDAY, null, "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO");
        assertThat(within(alternate, "2027-02-22", "2027-03-15")).containsExactly("2027-03-01", "2027-03-15");
        assertThat(alternate.runsOn(LocalDate.parse("2027-03-01"))).isTrue();
        assertThat(alternate.runsOn(LocalDate.parse("2027-03-08"))).isFalse();
    }

    @Test
    void findTheirPlaceInAMonth() {
        assertThat(first(3, "FREQ=MONTHLY;BYDAY=-1FR")).containsExactly("2026-11-27", "2026-12-25", "2027-01-29");
        assertThat(first(3, "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"))
                .containsExactly("2026-11-30", "2026-12-31", "2027-01-29");
        assertThat(first(3, "FREQ=MONTHLY;BYMONTHDAY=31")).containsExactly("2026-12-31", "2027-01-31", "2027-03-31");
        assertThat(first(2, "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29")).containsExactly("2028-02-29", "2032-02-29");
        assertThat(first(2, "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29")).containsExactly("2028-02-29", "2032-02-29");
    }

    @Test
    void readTheSameFromAnyDayOn() {
        for (var rule : List.of(
                "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,TH;WKST=TH",
                "FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU,-1FR",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE;BYSETPOS=2,-2",
                "FREQ=DAILY;INTERVAL=5;COUNT=60",
                "FREQ=YEARLY;BYWEEKNO=7,20;BYDAY=MO",
                "FREQ=MONTHLY;BYMONTHDAY=-1,13;UNTIL=20270801")) {
            var days = new Recurrence(THURSDAY, null, rule);
            var all = days.within(THURSDAY, THURSDAY.plusDays(500));
            for (int skipped = 0; skipped < 500; skipped += 7) {
                var from = THURSDAY.plusDays(skipped);
                assertThat(days.within(from, THURSDAY.plusDays(500)))
                        .as("%s from %s", rule, from)
                        .isEqualTo(
                                all.stream().filter(day -> !day.isBefore(from)).toList());
            }
        }
    }

    @Test
    void sayWhichWeekdayTheyAreWhenThatIsAll() {
        assertThat(Recurrence.weekly(DayOfWeek.TUESDAY, THURSDAY, null).weekday())
                .contains(DayOfWeek.TUESDAY);
        assertThat(new Recurrence(THURSDAY, null, "freq=weekly;byday=tu").weekday())
                .contains(DayOfWeek.TUESDAY);
        assertThat(new Recurrence(THURSDAY, null, "FREQ=WEEKLY;BYDAY=TU,WE").weekday())
                .isEmpty();
        assertThat(Recurrence.once(THURSDAY).weekday()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tuesdays",
                "RRULE:FREQ=WEEKLY",
                "FREQ=WEEKLY;BYDAY=",
                "FREQ=WEEKLY;BYDAY=MON",
                "FREQ=WEEKLY;BYDAY=-1MO",
                "FREQ=WEEKLY;INTERVAL=0",
                "FREQ=WEEKLY;COUNT=0",
                "FREQ=WEEKLY;COUNT=2;UNTIL=20270101",
                "FREQ=HOURLY",
                "FREQ=SECONDLY;INTERVAL=86400",
                "FREQ=DAILY;BYHOUR=9,17",
                "FREQ=DAILY;BYMINUTE=30",
                "FREQ=DAILY;UNTIL=20261224T100000Z",
                "FREQ=DAILY;UNTIL=20261224T100000",
                "FREQ=YEARLY;RSCALE=ISLAMIC-CIVIL;BYMONTH=2",
                "FREQ=YEARLY;RSCALE=GREGORIAN;BYMONTH=2;BYMONTHDAY=30;SKIP=FORWARD",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=DAILY;INTERVAL=7;BYDAY=TU",
                "FREQ=MONTHLY;BYMONTH=2;BYDAY=5MO",
                "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=3",
                "FREQ=DAILY;UNTIL=20200101",
                "FREQ=DAILY;INTERVAL=367",
                "FREQ=DAILY;INTERVAL=2147483647",
                "FREQ=YEARLY;INTERVAL=2147483647"
            })
    void refuseARuleThatIsNotOfDaysOrGivesNone(String rule) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Recurrence(THURSDAY, null, rule))
                .withMessageMatching("rule must .*");
    }

    @Test
    void refuseARuleTooLongToRead() {
        var long201 = "FREQ=YEARLY;BYYEARDAY=" + "1,".repeat(89) + "1";
        assertThat(long201).hasSize(201);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Recurrence(THURSDAY, null, long201))
                .withMessageStartingWith("rule must be at most 200 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY;INTERVAL=2;COUNT=2147483647",
                "FREQ=DAILY;BYMONTHDAY=13;BYDAY=FR",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=1,2,3,-1",
                "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;COUNT=999999999",
                "FREQ=YEARLY;INTERVAL=4;BYYEARDAY=366"
            })
    void takeNoTimeToSpeakOfThoughTheyBeganLongAgo(String rule) {
        var days = new Recurrence(LocalDate.parse("1900-01-01"), null, rule);
        assertTimeout(Duration.ofSeconds(2), () -> days.within(THURSDAY, THURSDAY.plusYears(2)));
    }

    @Test
    void reachTheEndOfTheCalendar() {
        var last = LocalDate.parse("9999-12-31");
        var days = new Recurrence(last, null, "FREQ=MONTHLY;BYMONTHDAY=31");
        assertThat(within(days, "9999-01-01", "9999-12-31")).containsExactly("9999-12-31");
    }

    private static List<String> first(int count, String rule) {
        return first(count, THURSDAY, rule);
    }

    private static List<String> first(int count, LocalDate from, String rule) {
        return new Recurrence(from, null, rule)
                .within(LocalDate.parse("2000-01-01"), from.plusYears(9)).stream()
                        .limit(count)
                        .map(LocalDate::toString)
                        .toList();
    }

    private static List<String> within(Recurrence days, String first, String last) {
        return days.within(LocalDate.parse(first), LocalDate.parse(last)).stream()
                .map(LocalDate::toString)
                .toList();
    }
}
