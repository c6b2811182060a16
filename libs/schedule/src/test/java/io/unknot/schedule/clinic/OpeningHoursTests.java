package io.unknot.schedule.clinic;

import static io.unknot.schedule.Riverside.hours;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpeningHoursTests {

    private static final LocalDate LAST_IN_MAY = LocalDate.parse("2027-05-25");

    @Test
    void runOnTheirWeekdayFromTheirFirstToTheirLastDay() {
        var spring = tuesdays(LAST_IN_MAY.minusWeeks(1), LAST_IN_MAY);
        assertThat(spring.runsOn(LAST_IN_MAY)).isTrue();
        assertThat(spring.runsOn(LAST_IN_MAY.minusWeeks(1))).isTrue();
        assertThat(spring.runsOn(LAST_IN_MAY.minusWeeks(2))).isFalse();
        assertThat(spring.runsOn(LAST_IN_MAY.plusWeeks(1))).isFalse();
        assertThat(spring.runsOn(LAST_IN_MAY.minusDays(1))).isFalse();
        assertThat(tuesdays(null, null).runsOn(LAST_IN_MAY.plusYears(50))).isTrue();
    }

    @Test
    void overlapOnlyWhereBothAreInEffect() {
        var always = tuesdays(null, null);
        var untilMay = tuesdays(null, LAST_IN_MAY);
        var fromMay = tuesdays(LAST_IN_MAY, null);
        var fromJune = tuesdays(LAST_IN_MAY.plusDays(7), null);
        assertThat(overlap(always, fromJune)).isTrue();
        assertThat(overlap(untilMay, fromMay)).isTrue();
        assertThat(overlap(untilMay, fromJune)).isFalse();
        assertThat(overlap(always, hours(TUESDAY, "17:00", "20:00"))).isFalse();
        assertThat(overlap(always, hours(MONDAY, "09:00", "17:00"))).isFalse();
    }

    private static boolean overlap(OpeningHours one, OpeningHours other) {
        boolean overlap = one.overlaps(other);
        assertThat(other.overlaps(one)).isEqualTo(overlap);
        return overlap;
    }

    private static OpeningHours tuesdays(@Nullable LocalDate from, @Nullable LocalDate until) {
        return new OpeningHours(TUESDAY, hours("09:00", "17:00"), from, until);
    }
}
