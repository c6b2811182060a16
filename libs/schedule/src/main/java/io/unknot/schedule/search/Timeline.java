package io.unknot.schedule.search;

import io.unknot.schedule.time.Span;
import java.util.Collection;

/** Spans that lie apart and in order, as whole seconds of the epoch, so that a search walks over two arrays. */
final class Timeline {

    /** No instant: before everything there is. */
    static final long NONE = Long.MIN_VALUE;

    static final Timeline EMPTY = new Timeline(new long[0], new long[0]);

    private final long[] from;
    private final long[] until;

    private Timeline(long[] from, long[] until) {
        this.from = from;
        this.until = until;
    }

    /** Of spans in any order; one that begins or ends within a second takes all of it. */
    static Timeline of(Collection<Span> spans) {
        var apart = Span.merged(spans.stream().map(Span::inWholeSeconds).toList());
        return new Timeline(
                apart.stream().mapToLong(span -> span.from().getEpochSecond()).toArray(),
                apart.stream().mapToLong(span -> span.until().getEpochSecond()).toArray());
    }

    int size() {
        return from.length;
    }

    long from(int index) {
        return from[index];
    }

    long until(int index) {
        return until[index];
    }

    /** The first span that ends after the second; {@link #size} when none does. */
    int endingAfter(long second) {
        int low = 0;
        int high = until.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (until[middle] > second) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    boolean holds(long second) {
        int index = endingAfter(second);
        return index < from.length && from[index] <= second;
    }

    /** When the first span that shares some of this time ends; {@link #NONE} when none does. */
    long endOfClash(long wantedFrom, long wantedUntil) {
        int index = endingAfter(wantedFrom);
        return index < from.length && from[index] < wantedUntil ? until[index] : NONE;
    }

    /** How many seconds of this time the spans hold. */
    long within(long begin, long end) {
        long seconds = 0;
        for (int index = endingAfter(begin); index < from.length && from[index] < end; index++) {
            seconds += Math.min(until[index], end) - Math.max(from[index], begin);
        }
        return seconds;
    }
}
