package io.unknot.therapist.clinic.web;

import io.unknot.schedule.clinic.Closure;
import io.unknot.therapist.register.web.ShortText;
import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAccessor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whole days, both included. One year's are dates such as {@code 2026-12-25}; those of every year are spelled without one,
 * such as {@code --12-25}, and may go over the end of the year.
 */
record ClosureBody(
        @ShortText String name,
        @Nullable Boolean everyYear,
        @NotNull String from,
        @NotNull String until) {

    static ClosureBody of(Closure closure) {
        return switch (closure) {
            case Closure.OneOff(var name, var from, var until) -> spelled(name, null, from, until);
            case Closure.Yearly(var name, var from, var until) -> spelled(name, true, from, until);
        };
    }

    private static ClosureBody spelled(
            String name, @Nullable Boolean everyYear, TemporalAccessor from, TemporalAccessor until) {
        return new ClosureBody(name, everyYear, from.toString(), until.toString());
    }

    Closure toClosure() {
        return Boolean.TRUE.equals(everyYear)
                ? new Closure.Yearly(name, dayOfEveryYear("from", from), dayOfEveryYear("until", until))
                : new Closure.OneOff(name, date("from", from), date("until", until));
    }

    private static MonthDay dayOfEveryYear(String field, String text) {
        return day(text, MonthDay::parse, field + " must be a day of every year, such as --12-25");
    }

    private static LocalDate date(String field, String text) {
        return day(text, LocalDate::parse, field + " must be a date such as 2026-12-25, or --12-25 with everyYear");
    }

    private static <D> D day(String text, Function<String, D> reading, String complaint) {
        try {
            return reading.apply(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(complaint, e);
        }
    }
}
