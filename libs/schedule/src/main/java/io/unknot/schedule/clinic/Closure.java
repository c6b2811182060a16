package io.unknot.schedule.clinic;

import io.unknot.schedule.time.Checks;
import java.time.LocalDate;
import java.time.MonthDay;

/** Whole days on which a clinic is closed, whatever its hours say; the first and the last one included. */
public sealed interface Closure {

    /** What it is called, for people: Christmas, for example. */
    String name();

    boolean covers(LocalDate date);

    /** Days of one year. */
    record OneOff(String name, LocalDate from, LocalDate until) implements Closure {

        public OneOff {
            Checks.calendarDay("from", from);
            Checks.calendarDay("until", until);
            Checks.require(
                    !until.isBefore(from), () -> "until must not be before from %s, but was %s".formatted(from, until));
        }

        @Override
        public boolean covers(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(until);
        }
    }

    /** The same days of every year; they may go over the end of the year. */
    record Yearly(String name, MonthDay from, MonthDay until) implements Closure {

        @Override
        public boolean covers(LocalDate date) {
            var day = MonthDay.from(date);
            boolean begun = !day.isBefore(from);
            boolean notOver = !day.isAfter(until);
            return until.isBefore(from) ? begun || notOver : begun && notOver;
        }
    }
}
