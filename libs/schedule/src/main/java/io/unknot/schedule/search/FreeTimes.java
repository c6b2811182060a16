package io.unknot.schedule.search;

import io.unknot.schedule.Offer;
import io.unknot.schedule.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Searches the starts at which an offer may be booked while its therapist and a fitting room are free. */
public final class FreeTimes {

    private static final int FARTHEST_DAYS = 62;

    private FreeTimes() {}

    /**
     * The first {@code limit} (1 or more) free times that start within the range, in order. A local time that a clock
     * change skips is not among them; one that exists twice may be there twice.
     */
    public static List<FreeTime> between(Offer offer, Busy busy, Span range, Instant now, int limit) {
        requireAtLeastOne("limit", limit);
        return freeTimes(new Diary(offer, busy), range, now).limit(limit).toList();
    }

    /**
     * The {@code count} (1 or more) free times of all the diaries that start nearest to the wanted instant: nearest
     * first, of two as near the earlier first. Looks at most 62 days before and after it; an instant in the past or
     * beyond every horizon counts as the nearest one that is neither.
     */
    public static List<FreeTime> nearest(List<Diary> diaries, Instant wanted, Instant now, int count) {
        requireAtLeastOne("count", count);
        var centre = bookable(diaries, wanted, now);
        int days = 1;
        var found = around(diaries, centre, days, now);
        // Whatever lies outside the days looked at is farther away than all that was found, so enough is enough.
        while (found.size() < count && days < FARTHEST_DAYS) {
            days = Math.min(2 * days, FARTHEST_DAYS);
            found = around(diaries, centre, days, now);
        }
        return found.stream().limit(count).toList();
    }

    private static Instant bookable(List<Diary> diaries, Instant wanted, Instant now) {
        var last = diaries.stream()
                .map(diary -> diary.offer().clinic().horizonEnd(now))
                .max(Comparator.naturalOrder())
                .orElse(now);
        if (wanted.isBefore(now)) {
            return now;
        }
        return wanted.isAfter(last) ? last : wanted;
    }

    private static List<FreeTime> around(List<Diary> diaries, Instant centre, int days, Instant now) {
        var radius = Duration.ofDays(days);
        var range = new Span(centre, centre.plusNanos(1)).plus(radius, radius);
        return diaries.stream()
                .flatMap(diary -> freeTimes(diary, range, now))
                .sorted(Comparator.comparing((FreeTime time) ->
                                Duration.between(centre, time.start()).abs())
                        .thenComparing(FreeTime::start)
                        .thenComparing(FreeTime::therapistId))
                .toList();
    }

    private static Stream<FreeTime> freeTimes(Diary diary, Span range, Instant now) {
        var clinic = diary.offer().clinic();
        var takesBookings = new Span(now, clinic.horizonEnd(now));
        return range.intersection(takesBookings).stream()
                .flatMap(span -> starts(diary.offer(), span).filter(start -> diary.isFree(start, now)))
                .map(diary::freeTime);
    }

    // Only the grid times of shifts are looked at, each day's in order and once, however many shifts hold them.
    private static Stream<Instant> starts(Offer offer, Span span) {
        var zone = offer.clinic().zone();
        var firstDay = LocalDate.ofInstant(span.from(), zone);
        var lastDay = LocalDate.ofInstant(span.until(), zone);
        return firstDay.datesUntil(lastDay.plusDays(1))
                .flatMap(day -> offer.shifts().stream()
                        .filter(shift -> shift.runsOn(day))
                        .flatMap(shift ->
                                shift.hours().gridTimes(day, offer.clinic().grid(), zone))
                        .sorted()
                        .distinct())
                .filter(span::contains);
    }

    private static void requireAtLeastOne(String field, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("%s must be 1 or more, but was %d".formatted(field, value));
        }
    }
}
