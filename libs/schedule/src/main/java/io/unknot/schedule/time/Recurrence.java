package io.unknot.schedule.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days something happens on: those a recurrence rule of RFC 5545 gives from a first day on, both this one and a last
 * day included; without a last day it goes on until further notice. The first day counts only if the rule gives it;
 * COUNT and INTERVAL count from it. Rules are of days: parts finer than a day are refused, and so is a rule that gives
 * no day in its first nine years or goes for many years without one.
 */
public record Recurrence(LocalDate from, @Nullable LocalDate until, String rule) {

    private static final int LONGEST_RULE = 200;
    private static final String EVERY_DAY = "FREQ=DAILY";
    private static final String EVERY_WEEK_ON = "FREQ=WEEKLY;BYDAY=";

    public Recurrence {
        Checks.calendarDay("effectiveFrom", from);
        if (until != null) {
            Checks.calendarDay("effectiveUntil", until);
            Checks.require(
                    !until.isBefore(from),
                    () -> "effectiveUntil must not be before effectiveFrom %s, but was %s".formatted(from, until));
        }
        Checks.require(rule.length() <= LONGEST_RULE, "rule must be at most " + LONGEST_RULE + " characters long");
        rule = rule.toUpperCase(Locale.ROOT);
        if (!rule.equals(EVERY_DAY) && everyWeekOn(rule).isEmpty()) {
            DayRule.parse(rule).require(from);
        }
    }

    /** One weekday of every week. */
    public static Recurrence weekly(DayOfWeek day, LocalDate from, @Nullable LocalDate until) {
        return new Recurrence(from, until, EVERY_WEEK_ON + day.name().substring(0, 2));
    }

    /** One day only. */
    public static Recurrence once(LocalDate day) {
        return new Recurrence(day, day, EVERY_DAY);
    }

    /** The weekday, when that of every week is all that the rule says. */
    public Optional<DayOfWeek> weekday() {
        return everyWeekOn(rule);
    }

    /** Whether a date is one of the days. */
    public boolean runsOn(LocalDate date) {
        return !within(date, date).isEmpty();
    }

    /** The days from a first to a last one, both included, in order. */
    public List<LocalDate> within(LocalDate first, LocalDate last) {
        var start = first.isAfter(from) ? first : from;
        var end = until != null && until.isBefore(last) ? until : last;
        if (end.isBefore(start)) {
            return List.of();
        }
        if (rule.equals(EVERY_DAY)) {
            return start.datesUntil(end.plusDays(1)).toList();
        }
        return weekday()
                .map(day -> everyWeek(day, start, end))
                .orElseGet(() -> DayRule.parse(rule).within(from, start, end));
    }

    private static Optional<DayOfWeek> everyWeekOn(String rule) {
        return rule.startsWith(EVERY_WEEK_ON)
                ? Stream.of(DayOfWeek.values())
                        .filter(day -> rule.substring(EVERY_WEEK_ON.length())
                                .equals(day.name().substring(0, 2)))
                        .findFirst()
                : Optional.empty();
    }

    private static List<LocalDate> everyWeek(DayOfWeek day, LocalDate start, LocalDate end) {
        return Stream.iterate(
                        start.with(TemporalAdjusters.nextOrSame(day)),
                        date -> !date.isAfter(end),
                        date -> date.plusWeeks(1))
                .toList();
    }
}
