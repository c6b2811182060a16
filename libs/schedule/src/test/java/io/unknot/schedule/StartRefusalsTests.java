package io.unknot.schedule;

import static io.unknot.schedule.Refusal.IN_THE_PAST;
import static io.unknot.schedule.Refusal.OFF_GRID;
import static io.unknot.schedule.Refusal.TOO_FAR_AHEAD;
import static io.unknot.schedule.Refusal.TOO_SOON;
import static io.unknot.schedule.Riverside.FRIDAY_NOON;
import static io.unknot.schedule.Riverside.hours;
import static io.unknot.schedule.Riverside.leeds;
import static io.unknot.schedule.Riverside.riverside;
import static io.unknot.schedule.Riverside.shift;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartRefusalsTests {

    private static final String TEN = "2026-11-24T10:00";

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
    void answersForAnyInstantThereIs() {
        var offer = riverside().offer();
        assertThat(offer.refusals(Instant.MAX, FRIDAY_NOON)).containsExactly(TOO_FAR_AHEAD);
        assertThat(offer.refusals(Instant.MIN, FRIDAY_NOON)).containsExactly(IN_THE_PAST);
    }

    private static List<Refusal> refusals(Riverside riverside, String local) {
        return riverside.offer().refusals(leeds(local), FRIDAY_NOON);
    }
}
