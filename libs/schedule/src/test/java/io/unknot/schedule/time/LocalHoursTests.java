package io.unknot.schedule.time;

import static io.unknot.schedule.Riverside.hours;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.schedule.Riverside;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LocalHoursTests {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");
    private static final LocalDate SPRING_FORWARD = LocalDate.parse("2027-03-28");
    private static final LocalDate FALL_BACK = LocalDate.parse("2027-10-31");

    @Test
    void areOnTheDateTheyAreAskedFor() {
        assertThat(hours("09:00", "17:00").on(Riverside.TUESDAY, LONDON))
                .containsExactly(span("2026-11-24T09:00:00Z", "2026-11-24T17:00:00Z"));
    }

    @Test
    void keepTheirLocalTimeAcrossAClockChange() {
        var mondays = hours("09:00", "17:00");
        assertThat(mondays.on(SPRING_FORWARD.minusDays(6), LONDON))
                .containsExactly(span("2027-03-22T09:00:00Z", "2027-03-22T17:00:00Z"));
        assertThat(mondays.on(SPRING_FORWARD.plusDays(1), LONDON))
                .containsExactly(span("2027-03-29T08:00:00Z", "2027-03-29T16:00:00Z"));
    }

    @Test
    void lastUntilTheEndOfTheDayWhenTheyEndAtMidnight() {
        assertThat(hours("22:00", "00:00").on(Riverside.TUESDAY, LONDON))
                .containsExactly(span("2026-11-24T22:00:00Z", "2026-11-25T00:00:00Z"));
        assertThat(hours("00:00", "00:00").on(SPRING_FORWARD, LONDON))
                .containsExactly(span("2027-03-28T00:00:00Z", "2027-03-28T23:00:00Z"));
    }

    @Test
    void doNotExistInsideTheHourThatIsSkipped() {
        assertThat(hours("01:00", "02:00").on(SPRING_FORWARD, LONDON)).isEmpty();
        assertThat(hours("01:10", "01:50").on(SPRING_FORWARD, LONDON)).isEmpty();
    }

    @Test
    void loseTheHourThatIsSkipped() {
        assertThat(hours("00:30", "03:00").on(SPRING_FORWARD, LONDON))
                .containsExactly(span("2027-03-28T00:30:00Z", "2027-03-28T02:00:00Z"));
        assertThat(hours("01:30", "03:00").on(SPRING_FORWARD, LONDON))
                .containsExactly(span("2027-03-28T01:00:00Z", "2027-03-28T02:00:00Z"));
    }

    @Test
    void gainTheHourThatIsRepeated() {
        assertThat(hours("00:00", "03:00").on(FALL_BACK, LONDON))
                .containsExactly(span("2027-10-30T23:00:00Z", "2027-10-31T03:00:00Z"));
        assertThat(hours("01:00", "02:00").on(FALL_BACK, LONDON))
                .containsExactly(span("2027-10-31T00:00:00Z", "2027-10-31T02:00:00Z"));
    }

    @Test
    void areOnTwiceWhenTheyEndInsideTheHourThatIsRepeated() {
        assertThat(hours("00:30", "01:30").on(FALL_BACK, LONDON))
                .containsExactly(
                        span("2027-10-30T23:30:00Z", "2027-10-31T00:30:00Z"),
                        span("2027-10-31T01:00:00Z", "2027-10-31T01:30:00Z"));
    }

    @Test
    void followAClockThatIsChangedByHalfAnHour() {
        assertThat(hours("01:30", "03:00").on(LocalDate.parse("2027-10-03"), LORD_HOWE))
                .containsExactly(span("2027-10-02T15:00:00Z", "2027-10-02T16:00:00Z"));
        assertThat(hours("01:00", "03:00").on(LocalDate.parse("2027-04-04"), LORD_HOWE))
                .containsExactly(span("2027-04-03T14:00:00Z", "2027-04-03T16:30:00Z"));
    }

    @Test
    void lieWithinHoursThatEndNoEarlier() {
        var day = hours("09:00", "17:00");
        assertThat(day.isWithin(day)).isTrue();
        assertThat(hours("12:00", "13:00").isWithin(day)).isTrue();
        assertThat(hours("16:00", "17:01").isWithin(day)).isFalse();
        assertThat(hours("08:59", "12:00").isWithin(day)).isFalse();
        assertThat(hours("16:00", "00:00").isWithin(day)).isFalse();
        assertThat(hours("16:00", "00:00").isWithin(LocalHours.ALL_DAY)).isTrue();
    }

    @Test
    void doNotOverlapWhatTheyOnlyTouch() {
        var morning = hours("09:00", "12:00");
        assertThat(morning.overlaps(hours("11:59", "13:00"))).isTrue();
        assertThat(morning.overlaps(hours("10:00", "11:00"))).isTrue();
        assertThat(morning.overlaps(LocalHours.ALL_DAY)).isTrue();
        assertThat(morning.overlaps(hours("12:00", "00:00"))).isFalse();
        assertThat(morning.overlaps(hours("08:00", "09:00"))).isFalse();
    }

    @Test
    void endAtTheDaysLastSecondWhenTheyEndAtMidnight() {
        assertThat(LocalHours.ALL_DAY.untilSecondOfDay()).isEqualTo(86_400);
        assertThat(hours("09:00", "17:00").untilSecondOfDay()).isEqualTo(17 * 3_600);
    }

    private static Span span(String from, String until) {
        return new Span(Instant.parse(from), Instant.parse(until));
    }
}
