package io.unknot.schedule;

import static io.unknot.schedule.Riverside.hours;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WeeklyHoursTests {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");
    private static final LocalDate SPRING_FORWARD = LocalDate.parse("2027-03-28");
    private static final LocalDate FALL_BACK = LocalDate.parse("2027-10-31");

    @Test
    void areOnTheirWeekdayOnly() {
        var tuesdays = hours(TUESDAY, "09:00", "17:00");
        assertThat(tuesdays.on(Riverside.TUESDAY, LONDON))
                .containsExactly(span("2026-11-24T09:00:00Z", "2026-11-24T17:00:00Z"));
        assertThat(tuesdays.on(Riverside.TUESDAY.plusDays(1), LONDON)).isEmpty();
        assertThat(tuesdays.gridTimes(Riverside.TUESDAY.plusDays(1), Duration.ofHours(1), LONDON))
                .isEmpty();
    }

    @Test
    void keepTheirLocalTimeAcrossAClockChange() {
        var mondays = hours(MONDAY, "09:00", "17:00");
        assertThat(mondays.on(SPRING_FORWARD.minusDays(6), LONDON))
                .containsExactly(span("2027-03-22T09:00:00Z", "2027-03-22T17:00:00Z"));
        assertThat(mondays.on(SPRING_FORWARD.plusDays(1), LONDON))
                .containsExactly(span("2027-03-29T08:00:00Z", "2027-03-29T16:00:00Z"));
    }

    @Test
    void lastUntilTheEndOfTheDayWhenTheyEndAtMidnight() {
        assertThat(hours(TUESDAY, "22:00", "00:00").on(Riverside.TUESDAY, LONDON))
                .containsExactly(span("2026-11-24T22:00:00Z", "2026-11-25T00:00:00Z"));
        assertThat(hours(SUNDAY, "00:00", "00:00").on(SPRING_FORWARD, LONDON))
                .containsExactly(span("2027-03-28T00:00:00Z", "2027-03-28T23:00:00Z"));
    }

    @Test
    void doNotExistInsideTheHourThatIsSkipped() {
        assertThat(hours(SUNDAY, "01:00", "02:00").on(SPRING_FORWARD, LONDON)).isEmpty();
        assertThat(hours(SUNDAY, "01:10", "01:50").on(SPRING_FORWARD, LONDON)).isEmpty();
    }

    @Test
    void loseTheHourThatIsSkipped() {
        assertThat(hours(SUNDAY, "00:30", "03:00").on(SPRING_FORWARD, LONDON))
                .containsExactly(span("2027-03-28T00:30:00Z", "2027-03-28T02:00:00Z"));
        assertThat(hours(SUNDAY, "01:30", "03:00").on(SPRING_FORWARD, LONDON))
                .containsExactly(span("2027-03-28T01:00:00Z", "2027-03-28T02:00:00Z"));
    }

    @Test
    void gainTheHourThatIsRepeated() {
        assertThat(hours(SUNDAY, "00:00", "03:00").on(FALL_BACK, LONDON))
                .containsExactly(span("2027-10-30T23:00:00Z", "2027-10-31T03:00:00Z"));
        assertThat(hours(SUNDAY, "01:00", "02:00").on(FALL_BACK, LONDON))
                .containsExactly(span("2027-10-31T00:00:00Z", "2027-10-31T02:00:00Z"));
    }

    @Test
    void areOnTwiceWhenTheyEndInsideTheHourThatIsRepeated() {
        assertThat(hours(SUNDAY, "00:30", "01:30").on(FALL_BACK, LONDON))
                .containsExactly(
                        span("2027-10-30T23:30:00Z", "2027-10-31T00:30:00Z"),
                        span("2027-10-31T01:00:00Z", "2027-10-31T01:30:00Z"));
    }

    @Test
    void followAClockThatIsChangedByHalfAnHour() {
        assertThat(hours(SUNDAY, "01:30", "03:00").on(LocalDate.parse("2027-10-03"), LORD_HOWE))
                .containsExactly(span("2027-10-02T15:00:00Z", "2027-10-02T16:00:00Z"));
        assertThat(hours(SUNDAY, "01:00", "03:00").on(LocalDate.parse("2027-04-04"), LORD_HOWE))
                .containsExactly(span("2027-04-03T14:00:00Z", "2027-04-03T16:30:00Z"));
    }

    @Test
    void countTheirGridFromMidnightAndNotFromTheirStart() {
        assertThat(hours(TUESDAY, "09:10", "10:30").gridTimes(Riverside.TUESDAY, Duration.ofMinutes(25), LONDON))
                .containsExactly(
                        Instant.parse("2026-11-24T09:10:00Z"),
                        Instant.parse("2026-11-24T09:35:00Z"),
                        Instant.parse("2026-11-24T10:00:00Z"),
                        Instant.parse("2026-11-24T10:25:00Z"));
        assertThat(hours(TUESDAY, "09:11", "10:00").gridTimes(Riverside.TUESDAY, Duration.ofMinutes(25), LONDON))
                .containsExactly(Instant.parse("2026-11-24T09:35:00Z"));
    }

    @Test
    void haveGridTimesUntilMidnight() {
        assertThat(hours(TUESDAY, "23:00", "00:00").gridTimes(Riverside.TUESDAY, Duration.ofMinutes(20), LONDON))
                .hasSize(3);
    }

    private static Span span(String from, String until) {
        return new Span(Instant.parse(from), Instant.parse(until));
    }
}
