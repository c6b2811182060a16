package io.unknot.schedule.search;

import io.unknot.schedule.Busy;
import io.unknot.schedule.Diary;
import io.unknot.schedule.Offer;
import io.unknot.schedule.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Searches the starts at which candidates may be booked while their therapist and a fitting room are free. */
public final class FreeTimes {

    private static final int FARTHEST_DAYS = 62;

    private FreeTimes() {}

    /**
     * The first {@code limit} (1 or more) free times of all candidates in the order of {@link FreeTime#IN_ORDER}. A local
     * time that a clock change skips is not among them; one that exists twice may be there twice. What it costs grows
     * with the candidates and the limit, hardly with the range.
     */
    public static List<FreeTime> first(Collection<Candidate> candidates, Question question, int limit) {
        return first(List.of(new Asked(question, candidates)), limit);
    }

    /**
     * The same of candidates that are asked about different ranges, as days are of each clinic's clock. Whoever begins
     * where enough was found already, as do those on the other side of the earth, costs next to nothing.
     */
    public static List<FreeTime> first(Collection<Asked> parts, int limit) {
        requireAtLeastOne("limit", limit);
        var queue = new PriorityQueue<>(Starts.IN_ORDER);
        queue.addAll(soonest(parts, limit, FreeTimes::goToFirst));
        var found = new ArrayList<FreeTime>();
        while (found.size() < limit && !queue.isEmpty()) {
            var starts = queue.remove();
            found.add(starts.time());
            if (starts.goOn()) {
                queue.add(starts);
            }
        }
        return List.copyOf(found);
    }

    /** The first {@code limit} (1 or more) of each candidate's next free times, in the same order. */
    public static List<FreeTime> nextOfEach(Collection<Asked> parts, int limit) {
        requireAtLeastOne("limit", limit);
        return soonest(parts, limit, FreeTimes::goToNext).stream()
                .sorted(Starts.IN_ORDER)
                .map(Starts::time)
                .toList();
    }

    private interface Going {
        boolean to(Starts starts, Question question, long limit);
    }

    // As many starts as may be told: whatever begins later than all of them is not even looked for.
    private static Collection<Starts> soonest(Collection<Asked> parts, int limit, Going going) {
        var soonest = new PriorityQueue<>(Starts.IN_ORDER.reversed());
        parts.stream()
                .sorted(Comparator.comparing(part -> part.question().range().from()))
                .forEach(part -> keepSoonest(soonest, part, limit, going));
        return soonest;
    }

    private static void keepSoonest(PriorityQueue<Starts> soonest, Asked part, int limit, Going going) {
        for (var candidate : part.candidates()) {
            var starts = new Starts(candidate, part.question());
            var last = soonest.size() == limit ? soonest.peek() : null;
            if (going.to(starts, part.question(), last == null ? Long.MAX_VALUE : last.at() + 1)) {
                soonest.add(starts);
                if (last != null) {
                    soonest.remove();
                }
            }
        }
    }

    private static boolean goToFirst(Starts starts, Question question, long limit) {
        return starts.goTo(question.first(), limit)
                && (question.isAfterTheLast(starts) || starts.goTo(starts.at() + 1, limit));
    }

    private static boolean goToNext(Starts starts, Question question, long limit) {
        return starts.goTo(Seconds.atOrAfter(question.range().from()), limit) && question.isAfterTheLast(starts);
    }

    /** The first {@code limit} (1 or more) free times of one offer that start within the range, in order. */
    public static List<FreeTime> between(Offer offer, Busy busy, Span range, Instant now, int limit) {
        return first(candidates(List.of(new Diary(offer, busy)), range, now), new Question(range, now), limit);
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
        return first(candidates(diaries, range, now), new Question(range, now), Integer.MAX_VALUE).stream()
                .sorted(Comparator.comparing((FreeTime time) ->
                                Duration.between(centre, time.start()).abs())
                        .thenComparing(FreeTime.IN_ORDER))
                .toList();
    }

    private static List<Candidate> candidates(List<Diary> diaries, Span range, Instant now) {
        return diaries.stream()
                .flatMap(diary -> Candidate.of(diary, range, now).stream())
                .toList();
    }

    private static void requireAtLeastOne(String field, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("%s must be 1 or more, but was %d".formatted(field, value));
        }
    }
}
