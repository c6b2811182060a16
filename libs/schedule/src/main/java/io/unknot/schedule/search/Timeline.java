package io.unknot.schedule.search;

import io.unknot.schedule.time.Span;
import java.util.Collection;
import java.util.stream.LongStream;

/** Spans that lie apart and in order, as whole seconds of the epoch, so that a search walks over an array. */
final class Timeline {

    /** No instant: before everything there is. */
    static final long NONE = Long.MIN_VALUE;

    static final Timeline EMPTY = new Timeline(new long[0]);

    static final Timeline ALWAYS = new Timeline(new long[] {Long.MIN_VALUE, Long.MAX_VALUE});

    /** Where each begins and ends, in turn: side by side they are fetched from memory together. */
    private final long[] edges;

    private final long firstUntil;
    private final double spansPerSecond;

    private Timeline(long[] edges) {
        this.edges = edges;
        this.firstUntil = edges.length == 0 ? 0 : until(0);
        this.spansPerSecond = size() < 2 ? 0 : (size() - 1.0) / (until(size() - 1) - firstUntil);
    }

    /** Of spans in any order; one that begins or ends within a second takes all of it. */
    static Timeline of(Collection<Span> spans) {
        var apart = Span.merged(spans.stream().map(Span::inWholeSeconds).toList());
        return new Timeline(apart.stream()
                .flatMapToLong(span ->
                        LongStream.of(span.from().getEpochSecond(), span.until().getEpochSecond()))
                .toArray());
    }

    int size() {
        return edges.length / 2;
    }

    long from(int index) {
        return edges[2 * index];
    }

    long until(int index) {
        return edges[2 * index + 1];
    }

    /**
     * The first span that ends after the second; {@link #size} when none does. It is looked for around where it would be
     * if they lay evenly, and a diary's nearly do: to halve all of them waits for memory at each step.
     */
    int endingAfter(long second) {
        int guess = (int) Math.clamp((second - firstUntil) * spansPerSecond, 0, Math.max(0, size() - 1.0));
        return guess < size() && until(guess) <= second
                ? endingAfterLaterThan(guess, second)
                : endingAfterUpTo(guess, second);
    }

    private int endingAfterLaterThan(int index, long second) {
        int low = index + 1;
        int step = 1;
        while (low + step <= size() && until(low + step - 1) <= second) {
            low += step;
            step *= 2;
        }
        return endingAfter(second, low, Math.min(size(), low + step - 1));
    }

    private int endingAfterUpTo(int index, long second) {
        int high = index;
        int step = 1;
        while (high >= step && until(high - step) > second) {
            high -= step;
            step *= 2;
        }
        return endingAfter(second, Math.max(0, high - step + 1), high);
    }

    private int endingAfter(long second, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (until(middle) > second) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Whether one span holds all of another's. */
    boolean spans(Timeline other) {
        return other.size() == 0
                || (size() == 1 && from(0) <= other.from(0) && until(0) >= other.until(other.size() - 1));
    }

    boolean holds(long second) {
        int index = endingAfter(second);
        return index < size() && from(index) <= second;
    }

    /** When the first span that shares some of this time ends; {@link #NONE} when none does. */
    long endOfClash(long wantedFrom, long wantedUntil) {
        int index = endingAfter(wantedFrom);
        return index < size() && from(index) < wantedUntil ? until(index) : NONE;
    }

    /** How many seconds of this time the spans hold. */
    long within(long begin, long end) {
        long seconds = 0;
        for (int index = endingAfter(begin); index < size() && from(index) < end; index++) {
            seconds += Math.min(until(index), end) - Math.max(from(index), begin);
        }
        return seconds;
    }
}
