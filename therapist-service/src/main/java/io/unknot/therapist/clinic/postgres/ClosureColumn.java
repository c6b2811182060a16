package io.unknot.therapist.clinic.postgres;

import io.unknot.schedule.clinic.Closure;
import java.time.LocalDate;
import java.time.MonthDay;

/** A closure as JSON in a clinic's row; the days of every year are spelled without one, such as {@code --12-25}. */
record ClosureColumn(String name, boolean everyYear, String from, String until) {

    static ClosureColumn of(Closure closure) {
        return switch (closure) {
            case Closure.OneOff(var name, var from, var until) ->
                new ClosureColumn(name, false, from.toString(), until.toString());
            case Closure.Yearly(var name, var from, var until) ->
                new ClosureColumn(name, true, from.toString(), until.toString());
        };
    }

    Closure toDomain() {
        return everyYear
                ? new Closure.Yearly(name, MonthDay.parse(from), MonthDay.parse(until))
                : new Closure.OneOff(name, LocalDate.parse(from), LocalDate.parse(until));
    }
}
