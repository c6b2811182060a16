package io.unknot.schedule.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Hours of a day, read from the clock on the wall in whole minutes. {@code until} 00:00 is the end of the day; any other
 * {@code until} is after {@code from}.
 */
public record LocalHours(LocalTime from, LocalTime until) {

    /** From midnight to midnight. */
    public static final LocalHours ALL_DAY = new LocalHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    private static final int SECONDS_OF_A_DAY = 86_400;

    public LocalHours {
        requireWholeMinutes("from", from);
        requireWholeMinutes("until", until);
        Checks.require(
                until.equals(LocalTime.MIDNIGHT) || from.isBefore(until),
                () -> "until must be after from %s, or 00:00 for the end of the day, but was %s"
                        .formatted(from, until));
    }

    /**
     * When the hours really are on a date: every instant at which the clock on the wall shows that date and a time
     * inside them, as the fewest spans. Empty when a clock change skips them; two spans when the clock is put back over
     * one of their ends.
     */
    public List<Span> on(LocalDate date, ZoneId zone) {
        return between(date.atTime(from), endOn(date), zone);
    }

    /** When they end, in seconds since midnight by the clock on the wall: up to a day. */
    public int untilSecondOfDay() {
        return endsAtMidnight() ? SECONDS_OF_A_DAY : until.toSecondOfDay();
    }

    /** Whether the clock on the wall shows a time inside them. */
    public boolean contains(LocalTime time) {
        return !time.isBefore(from) && (endsAtMidnight() || time.isBefore(until));
    }

    /** Whether these hours are all inside the others. */
    public boolean isWithin(LocalHours others) {
        return others.contains(from)
                && (others.endsAtMidnight() || (!endsAtMidnight() && !until.isAfter(others.until)));
    }

    /** Hours that only touch do not overlap. */
    public boolean overlaps(LocalHours other) {
        return contains(other.from) || other.contains(from);
    }

    private boolean endsAtMidnight() {
        return until.equals(LocalTime.MIDNIGHT);
    }

    private LocalDateTime endOn(LocalDate date) {
        return endsAtMidnight() ? date.plusDays(1).atStartOfDay() : date.atTime(until);
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
                () -> "%s must be a whole minute, but was %s".formatted(field, time));
    }
}
