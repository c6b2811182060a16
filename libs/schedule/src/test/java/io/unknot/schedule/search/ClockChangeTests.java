package io.unknot.schedule.search;

import static io.unknot.schedule.Riverside.hours;
import static io.unknot.schedule.Riverside.riverside;
import static io.unknot.schedule.Riverside.shift;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.schedule.Busy;
import io.unknot.schedule.Riverside;
import io.unknot.schedule.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A clinic that is open at night, so that visits could fall into the hour the clock skips or repeats. */
class ClockChangeTests {

    @Test
    void offersNothingInTheHourThatIsSkipped() {
        assertThat(starts(nights(30, 20), "Europe/London", "2027-03-28"))
                .containsExactly("00:00+00:00", "00:30+00:00", "02:00+01:00", "02:30+01:00");
    }

    @Test
    void offersBothInstantsOfTheHourThatIsRepeated() {
        assertThat(starts(nights(30, 20), "Europe/London", "2027-10-31"))
                .containsExactly(
                        "00:00+01:00",
                        "00:30+01:00",
                        "01:00+01:00",
                        "01:30+01:00",
                        "01:00+00:00",
                        "01:30+00:00",
                        "02:00+00:00",
                        "02:30+00:00");
    }

    @Test
    void offersAVisitThatLastsThroughTheSkippedHourForItsRealLength() {
        assertThat(starts(nights(30, 90), "Europe/London", "2027-03-28")).containsExactly("00:00+00:00", "00:30+00:00");
    }

    @Test
    void offersNothingInTheHalfHourThatIsSkipped() {
        assertThat(starts(nights(15, 20), "Australia/Lord_Howe", "2027-10-03"))
                .containsSubsequence("01:30+10:30", "01:45+10:30", "02:30+11:00")
                .doesNotContain("02:00+10:30", "02:15+10:30", "02:00+11:00", "02:15+11:00");
    }

    @Test
    void offersBothInstantsOfTheHalfHourThatIsRepeated() {
        assertThat(starts(nights(30, 20), "Australia/Lord_Howe", "2027-04-04"))
                .containsSubsequence("01:00+11:00", "01:30+11:00", "01:30+10:30", "02:00+10:30");
    }

    @Test
    void offersTheSameLocalTimesBeforeAndAfterAChange() {
        var mondays = riverside().grid(60).shifts(shift(MONDAY, "09:00", "12:00"));
        assertThat(starts(mondays, "Europe/London", "2027-03-22"))
                .containsExactly("09:00+00:00", "10:00+00:00", "11:00+00:00");
        assertThat(starts(mondays, "Europe/London", "2027-03-29"))
                .containsExactly("09:00+01:00", "10:00+01:00", "11:00+01:00");
    }

    @Test
    void offersTheLastVisitOfADayThatEndsAtMidnight() {
        var late = riverside().open(hours(MONDAY, "22:00", "00:00")).shifts(shift(MONDAY, "22:00", "00:00"));
        assertThat(starts(late.grid(20), "Europe/London", "2027-03-22"))
                .containsExactly("22:00+00:00", "22:20+00:00", "22:40+00:00", "23:00+00:00", "23:20+00:00");
    }

    private static Riverside nights(int gridMinutes, int visitMinutes) {
        return riverside()
                .grid(gridMinutes)
                .massage(visitMinutes, 0, 0)
                .open(hours(SUNDAY, "00:00", "00:00"))
                .shifts(shift(SUNDAY, "00:00", "03:00"));
    }

    private static List<String> starts(Riverside riverside, String zoneName, String date) {
        var zone = ZoneId.of(zoneName);
        var day = LocalDate.parse(date).atStartOfDay(zone).toInstant();
        var offer = riverside.in(zoneName).offer();
        var now = Instant.parse(date + "T00:00:00Z").minus(Duration.ofDays(7));
        return FreeTimes.between(offer, Busy.none(), new Span(day, day.plus(Duration.ofDays(1))), now, 99).stream()
                .map(time -> DateTimeFormatter.ofPattern("HH:mmxxx")
                        .format(time.start().atZone(zone)))
                .toList();
    }
}
