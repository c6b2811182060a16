package io.unknot.schedule.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.jspecify.annotations.Nullable;

/**
 * The days something happens on: those a recurrence rule of RFC 5545 gives from a first day on, both this one and a last
 * day included; without a last day it goes on until further notice. The first day counts only if the rule gives it. Rules
 * are of days: parts finer than a day are refused, and so is a rule that gives no day, or more than a lifetime of them
 * before the first.
 */
public record Recurrence(LocalDate from, @Nullable LocalDate until, String rule) {

    private static final int LONGEST_RULE = 200;
    private static final List<Part> FINER_THAN_A_DAY = List.of(Part.BYHOUR, Part.BYMINUTE, Part.BYSECOND);

    public Recurrence {
        Checks.calendarDay("effectiveFrom", from);
        if (until != null) {
            Checks.calendarDay("effectiveUntil", until);
            Checks.require(
                    !until.isBefore(from),
                    "effectiveUntil must not be before effectiveFrom %s, but was %s".formatted(from, until));
        }
        Checks.require(rule.length() <= LONGEST_RULE, "rule must be at most " + LONGEST_RULE + " characters long");
        parse(rule);
    }

    /** One weekday of every week. */
    public static Recurrence weekly(DayOfWeek day, LocalDate from, @Nullable LocalDate until) {
        return new Recurrence(from, until, "FREQ=WEEKLY;BYDAY=" + day.name().substring(0, 2));
    }

    /** One day only. */
    public static Recurrence once(LocalDate day) {
        return new Recurrence(day, day, "FREQ=DAILY");
    }

    /** The weekday, when that of every week is all that the rule says. */
    public Optional<DayOfWeek> weekday() {
        return Stream.of(DayOfWeek.values())
                .filter(day -> rule.equals("FREQ=WEEKLY;BYDAY=" + day.name().substring(0, 2)))
                .findFirst();
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
        var day = weekday();
        return day.isPresent() ? everyWeek(day.get(), start, end) : expanded(start, end);
    }

    private static List<LocalDate> everyWeek(DayOfWeek day, LocalDate start, LocalDate end) {
        return Stream.iterate(
                        start.with(TemporalAdjusters.nextOrSame(day)),
                        date -> !date.isAfter(end),
                        date -> date.plusWeeks(1))
                .toList();
    }

    private List<LocalDate> expanded(LocalDate start, LocalDate end) {
        var days = parse(rule).iterator(allDay(from));
        days.fastForward(allDay(start));
        var found = Stream.<LocalDate>builder();
        while (days.hasNext()) {
            var day = local(days.nextDateTime());
            if (day.isAfter(end)) {
                break;
            }
            if (!day.isBefore(start)) {
                found.add(day);
            }
        }
        return found.build().toList();
    }

    private static RecurrenceRule parse(String text) {
        try {
            var rule = new RecurrenceRule(text, RecurrenceRule.RfcMode.RFC5545_STRICT);
            var finer = FINER_THAN_A_DAY.stream().anyMatch(rule::hasPart)
                    || switch (rule.getFreq()) {
                        case DAILY, WEEKLY, MONTHLY, YEARLY -> false;
                        default -> true;
                    };
            Checks.require(!finer, "rule must be one of days, such as FREQ=WEEKLY;INTERVAL=2;BYDAY=MO");
            return rule;
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalArgumentException(
                    "rule must be a recurrence rule of RFC 5545, such as FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", e);
        }
    }

    private static DateTime allDay(LocalDate date) {
        return new DateTime(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
    }

    private static LocalDate local(DateTime day) {
        return LocalDate.of(day.getYear(), day.getMonth() + 1, day.getDayOfMonth());
    }
}
