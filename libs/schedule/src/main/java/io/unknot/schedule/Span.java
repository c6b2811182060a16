package io.unknot.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A stretch of real time that is never empty: {@code from} belongs to it, {@code until} no longer does. */
public record Span(Instant from, Instant until) {

    public Span {
        // Spans are made by the thousand in a search, so the message is put together only when it is needed.
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("until must be after from %s, but was %s".formatted(from, until));
        }
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }

    public boolean contains(Span other) {
        return !other.from.isBefore(from) && !other.until.isAfter(until);
    }

    /** Spans that only touch do not overlap. */
    public boolean overlaps(Span other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    /** This span with {@code before} added ahead of it and {@code after} behind it. */
    public Span plus(Duration before, Duration after) {
        return new Span(from.minus(before), until.plus(after));
    }

    /** The time both spans share, if any. */
    public Optional<Span> intersection(Span other) {
        return overlaps(other)
                ? Optional.of(new Span(later(from, other.from), earlier(until, other.until)))
                : Optional.empty();
    }

    /** The same instants as the fewest spans, in order; spans that touch become one. */
    public static List<Span> merged(Collection<Span> spans) {
        var merged = new ArrayList<Span>(spans.size());
        spans.stream().sorted(Comparator.comparing(Span::from)).forEach(next -> {
            if (merged.isEmpty() || merged.getLast().until.isBefore(next.from)) {
                merged.add(next);
            } else {
                var last = merged.removeLast();
                merged.add(new Span(last.from, later(last.until, next.until)));
            }
        });
        return List.copyOf(merged);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
