package io.unknot.schedule.time;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** The fewest whole seconds that hold it. */
    public Span inWholeSeconds() {
        var begin = from.truncatedTo(ChronoUnit.SECONDS);
        var end = until.truncatedTo(ChronoUnit.SECONDS);
        boolean whole = begin.equals(from) && end.equals(until);
        return whole ? this : new Span(begin, end.equals(until) ? end : end.plusSeconds(1));
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

    /** The time that both the first and the second spans hold, as the fewest spans, in order. */
    public static List<Span> shared(Collection<Span> some, Collection<Span> others) {
        var one = merged(some);
        var other = merged(others);
        var shared = new ArrayList<Span>();
        for (int i = 0, j = 0; i < one.size() && j < other.size(); ) {
            one.get(i).intersection(other.get(j)).ifPresent(shared::add);
            if (one.get(i).until.isBefore(other.get(j).until)) {
                i++;
            } else {
                j++;
            }
        }
        return List.copyOf(shared);
    }

    /** What is left of the first spans when the time of the others is taken out, as the fewest spans, in order. */
    public static List<Span> without(Collection<Span> spans, Collection<Span> others) {
        var left = merged(spans);
        for (var other : others) {
            left = left.stream().flatMap(span -> span.without(other)).toList();
        }
        return left;
    }

    private Stream<Span> without(Span other) {
        if (!overlaps(other)) {
            return Stream.of(this);
        }
        var before = from.isBefore(other.from) ? Stream.of(new Span(from, other.from)) : Stream.<Span>empty();
        var after = other.until.isBefore(until) ? Stream.of(new Span(other.until, until)) : Stream.<Span>empty();
        return Stream.concat(before, after);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
