package io.unknot.schedule.search;

import static io.unknot.schedule.Riverside.CLINIC;
import static io.unknot.schedule.Riverside.FRIDAY_NOON;
import static io.unknot.schedule.Riverside.LOW_BACK_MASSAGE;
import static io.unknot.schedule.Riverside.MARA;
import static io.unknot.schedule.Riverside.hours;
import static io.unknot.schedule.Riverside.leeds;
import static io.unknot.schedule.Riverside.riverside;
import static io.unknot.schedule.Riverside.shift;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.unknot.schedule.Busy;
import io.unknot.schedule.Riverside;
import io.unknot.schedule.time.Span;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreeTimesTests {

    @Test
    void sayWhereWithWhomAndWhatTheClientSees() {
        var found = FreeTimes.between(riverside().offer(), Busy.none(), span("10:00", "10:10"), FRIDAY_NOON, 10);
        assertThat(found)
                .containsExactly(new FreeTime(
                        CLINIC, LOW_BACK_MASSAGE, MARA, leeds("2026-11-24T10:00"), leeds("2026-11-24T10:40")));
    }

    @Test
    void lieOnTheGridInsideTheShift() {
        assertThat(starts(riverside().grid(30).shifts(shift(TUESDAY, "09:10", "11:30")), Busy.none()))
                .containsExactly("09:30", "10:00", "10:30");
    }

    @Test
    void lieInsideOpeningHoursAsWell() {
        var openLate = riverside().grid(30).open(hours(TUESDAY, "10:00", "11:10"));
        assertThat(starts(openLate, Busy.none())).containsExactly("10:00", "10:30");
    }

    @Test
    void startInsideTheRangeItsLastInstantLeftOut() {
        assertThat(starts(riverside(), Busy.none(), "10:00", "10:20", 99)).containsExactly("10:00", "10:10");
        assertThat(starts(riverside(), Busy.none(), "10:01", "10:11", 99)).containsExactly("10:10");
    }

    @Test
    void stopAtTheLimit() {
        assertThat(starts(riverside(), Busy.none(), "00:00", "23:00", 3)).containsExactly("09:00", "09:10", "09:20");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> starts(riverside(), Busy.none(), "09:00", "10:00", 0))
                .withMessageStartingWith("limit must ");
    }

    @Test
    void comeInOrderAndOnceHoweverManyShiftsHoldThem() {
        var twice = riverside().grid(30).shifts(shift(TUESDAY, "10:30", "12:00"), shift(TUESDAY, "09:30", "11:20"));
        assertThat(starts(twice, Busy.none())).containsExactly("09:30", "10:00", "10:30", "11:00");
    }

    @Test
    void startNoEarlierThanTheNoticeAllows() {
        var fridays =
                riverside().grid(60).shifts(shift(FRIDAY, "09:00", "17:00")).offer();
        var today = new Span(leeds("2026-11-20T00:00"), leeds("2026-11-21T00:00"));
        assertThat(FreeTimes.between(fridays, Busy.none(), today, FRIDAY_NOON, 99))
                .extracting(FreeTime::start)
                .containsExactly(leeds("2026-11-20T14:00"), leeds("2026-11-20T15:00"), leeds("2026-11-20T16:00"));
    }

    @Test
    void areNoneBeforeNowOrBeyondTheHorizon() {
        var tuesdays = riverside().horizon(10).offer();
        var lastWeek = new Span(leeds("2026-11-16T00:00"), leeds("2026-11-19T00:00"));
        var years = new Span(leeds("1926-11-01T00:00"), leeds("2126-11-01T00:00"));
        assertThat(FreeTimes.between(tuesdays, Busy.none(), lastWeek, FRIDAY_NOON, 99))
                .isEmpty();
        assertThat(FreeTimes.between(tuesdays, Busy.none(), years, FRIDAY_NOON, 999))
                .extracting(time -> time.start().atZone(ZoneId.of("UTC")).toLocalDate())
                .containsOnly(Riverside.TUESDAY);
    }

    @Test
    void areNoneWhereTheCalendarRefuses() {
        assertThat(starts(riverside().offered(), Busy.none())).isEmpty();
        assertThat(starts(riverside().licensed(), Busy.none())).isEmpty();
        assertThat(starts(riverside().needs("floor mat"), Busy.none())).isEmpty();
    }

    private static List<String> starts(Riverside riverside, Busy busy) {
        return starts(riverside, busy, "00:00", "23:59", 999);
    }

    private static List<String> starts(Riverside riverside, Busy busy, String from, String until, int limit) {
        return FreeTimes.between(riverside.offer(), busy, span(from, until), FRIDAY_NOON, limit).stream()
                .map(time -> LocalTime.ofInstant(time.start(), ZoneId.of("Europe/London"))
                        .toString())
                .toList();
    }

    private static Span span(String from, String until) {
        return new Span(leeds("2026-11-24T" + from), leeds("2026-11-24T" + until));
    }
}
