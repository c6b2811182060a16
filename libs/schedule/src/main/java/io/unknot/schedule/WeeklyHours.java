package io.unknot.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Hours of one weekday, read from the clock on the wall in whole minutes. {@code until} 00:00 is the end of the day;
 * any other {@code until} is after {@code from}.
 */
public record WeeklyHours(DayOfWeek day, LocalTime from, LocalTime until) {

    public WeeklyHours {
        requireWholeMinutes("from", from);
        requireWholeMinutes("until", until);
        Checks.require(
                until.equals(LocalTime.MIDNIGHT) || from.isBefore(until),
                "until must be after from %s, or 00:00 for the end of the day, but was %s".formatted(from, until));
    }

    /**
     * When the hours really are on a date: every instant at which the clock on the wall shows that date and a time
     * inside them, as the fewest spans. Empty on other weekdays and when a clock change skips them; two spans when
     * the clock is put back over one of their ends.
     */
    public List<Span> on(LocalDate date, ZoneId zone) {
        return date.getDayOfWeek() == day ? between(date.atTime(from), endOn(date), zone) : List.of();
    }

    /**
     * The instants on a date, inside these hours, at which the clock on the wall shows a minute of the day that is a
     * multiple of the grid (whole minutes): none that a clock change skips, and both where it shows one twice. In the
     * order of local time.
     */
    public Stream<Instant> gridTimes(LocalDate date, Duration grid, ZoneId zone) {
        if (date.getDayOfWeek() != day) {
            return Stream.of();
        }
        var rules = zone.getRules();
        var end = endOn(date);
        return Stream.iterate(firstOn(date, grid), local -> local.isBefore(end), local -> local.plus(grid))
                .flatMap(local -> rules.getValidOffsets(local).stream().map(local::toInstant));
    }

    private LocalDateTime firstOn(LocalDate date, Duration grid) {
        long steps = Math.ceilDiv(from.toNanoOfDay(), grid.toNanos());
        return date.atStartOfDay().plus(grid.multipliedBy(steps));
    }

    private LocalDateTime endOn(LocalDate date) {
        return until.equals(LocalTime.MIDNIGHT) ? date.plusDays(1).atStartOfDay() : date.atTime(until);
    }

    // Walks the stretches of constant offset in which the clock could show these times.
    private static List<Span> between(LocalDateTime from, LocalDateTime until, ZoneId zone) {
        var rules = zone.getRules();
        var last = until.toInstant(ZoneOffset.MIN);
        var spans = new ArrayList<Span>(2);
        for (Instant stretch = from.toInstant(ZoneOffset.MAX); stretch.isBefore(last); ) {
            var offset = rules.getOffset(stretch);
            var change = rules.nextTransition(stretch);
            var next = change == null || change.getInstant().isAfter(last) ? last : change.getInstant();
            new Span(from.toInstant(offset), until.toInstant(offset))
                    .intersection(new Span(stretch, next))
                    .ifPresent(spans::add);
            stretch = next;
        }
        return spans.size() < 2 ? List.copyOf(spans) : Span.merged(spans);
    }

    private static void requireWholeMinutes(String field, LocalTime time) {
        Checks.require(
                time.equals(time.truncatedTo(ChronoUnit.MINUTES)),
                "%s must be a whole minute, but was %s".formatted(field, time));
    }
}
