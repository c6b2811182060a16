package io.unknot.schedule.clinic;

import static io.unknot.schedule.Refusal.CLINIC_CLOSED;
import static io.unknot.schedule.Riverside.FRIDAY_NOON;
import static io.unknot.schedule.Riverside.leeds;
import static io.unknot.schedule.Riverside.riverside;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClosureTests {

    @Test
    void coversItsFirstAndLastDayOfOneYear() {
        var works = new Closure.OneOff("Works", LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-24"));
        assertThat(covered(works, "2026-11-22", "2026-11-23", "2026-11-24", "2026-11-25", "2027-11-24"))
                .containsExactly("2026-11-23", "2026-11-24");
    }

    @Test
    void coversTheSameDaysOfEveryYear() {
        var christmas = new Closure.Yearly("Christmas", MonthDay.of(12, 25), MonthDay.of(12, 26));
        assertThat(covered(christmas, "2026-12-24", "2026-12-25", "2027-12-26", "2027-12-27"))
                .containsExactly("2026-12-25", "2027-12-26");
    }

    @Test
    void goesOverTheEndOfTheYear() {
        var holidays = new Closure.Yearly("Holidays", MonthDay.of(12, 24), MonthDay.of(1, 2));
        assertThat(covered(holidays, "2026-12-23", "2026-12-24", "2026-12-31", "2027-01-02", "2027-01-03"))
                .containsExactly("2026-12-24", "2026-12-31", "2027-01-02");
    }

    @Test
    void leavesOutTheLeapDayInYearsWithoutOne() {
        var leapDay = new Closure.Yearly("Leap day", MonthDay.of(2, 29), MonthDay.of(2, 29));
        assertThat(covered(leapDay, "2027-02-28", "2027-03-01", "2028-02-28", "2028-02-29", "2028-03-01"))
                .containsExactly("2028-02-29");
    }

    @Test
    void takesTheDayFromTheOpeningHours() {
        var works = new Closure.OneOff("Works", LocalDate.parse("2026-11-24"), LocalDate.parse("2026-11-24"));
        var closed = riverside().closed(works).offer();
        assertThat(closed.refusals(leeds("2026-11-24T10:00"), FRIDAY_NOON)).containsExactly(CLINIC_CLOSED);
        assertThat(closed.refusals(leeds("2026-12-01T10:00"), FRIDAY_NOON)).isEmpty();
    }

    private static Stream<String> covered(Closure closure, String... dates) {
        return Stream.of(dates).filter(date -> closure.covers(LocalDate.parse(date)));
    }
}
