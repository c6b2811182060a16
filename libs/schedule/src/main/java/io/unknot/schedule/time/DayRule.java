package io.unknot.schedule.time;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/** A recurrence rule of RFC 5545 that is of days. Working one out costs at most milliseconds, whatever it says. */
final class DayRule {

    private static final String EXAMPLE = ", such as FREQ=WEEKLY;INTERVAL=2;BYDAY=MO";
    private static final int LONGEST_INTERVAL = 366;
    private static final int FIRST_YEARS = 9;

    private final RecurrenceRule rule;

    private DayRule(RecurrenceRule rule) {
        this.rule = rule;
    }

    static DayRule parse(String text) {
        try {
            return new DayRule(new RecurrenceRule(text, RecurrenceRule.RfcMode.RFC5545_STRICT));
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalArgumentException("rule must be a recurrence rule of RFC 5545" + EXAMPLE, e);
        }
    }

    /** Throws unless it is of days and goes on giving them for its first years. */
    void require(LocalDate from) {
        var ofDays = switch (rule.getFreq()) {
            case DAILY, WEEKLY, MONTHLY, YEARLY -> true;
            default -> false;
        };
        Checks.require(
                ofDays && hasNoneOf(Part.BYHOUR, Part.BYMINUTE, Part.BYSECOND), "rule must be one of days" + EXAMPLE);
        Checks.require(
                hasNoneOf(Part.RSCALE, Part.SKIP), "rule must be of the usual calendar, without RSCALE and SKIP");
        Checks.require(
                rule.getInterval() <= LONGEST_INTERVAL, "rule must have an INTERVAL of at most " + LONGEST_INTERVAL);
        Checks.require(
                rule.getUntil() == null || rule.getUntil().isAllDay(),
                "rule must have a date as its UNTIL, such as UNTIL=20261224");
        Checks.require(givesDays(from), "rule must give a day in its first years, and no days many years apart");
    }

    /** The days from a first to a last one, both included, in order; counted from the day the rule begins on. */
    List<LocalDate> within(LocalDate from, LocalDate first, LocalDate last) {
        var days = rule.iterator(allDay(from));
        var found = Stream.<LocalDate>builder();
        try {
            days.fastForward(allDay(first));
            for (var day = next(days); !day.isAfter(last); day = next(days)) {
                if (!day.isBefore(first)) {
                    found.add(day);
                }
            }
        } catch (IllegalArgumentException | IllegalStateException gaveUp) {
            // Many years on, the next day may be too far away to be looked for: then there is none.
            return found.build().toList();
        }
        return found.build().toList();
    }

    // No static field may hold parts: the library fails to load when its parts are asked for before its rules.
    private boolean hasNoneOf(Part... parts) {
        return Stream.of(parts).noneMatch(rule::hasPart);
    }

    // What the library cannot find among a thousand tries it gives up with an exception.
    private boolean givesDays(LocalDate from) {
        try {
            var days = rule.iterator(allDay(from));
            var end = from.plusYears(FIRST_YEARS);
            var first = next(days);
            // Of weeks, months and years a thousand tries reach farther than these years.
            for (var day = first; rule.getFreq() == Freq.DAILY && day.isBefore(end); ) {
                day = next(days);
            }
            return first.isBefore(end);
        } catch (IllegalArgumentException | IllegalStateException gaveUp) {
            return false;
        }
    }

    private static LocalDate next(RecurrenceRuleIterator days) {
        return days.hasNext() ? local(days.nextDateTime()) : LocalDate.MAX;
    }

    private static DateTime allDay(LocalDate date) {
        return new DateTime(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
    }

    private static LocalDate local(DateTime day) {
        return LocalDate.of(day.getYear(), day.getMonth() + 1, day.getDayOfMonth());
    }
}
