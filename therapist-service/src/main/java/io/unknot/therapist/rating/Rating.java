package io.unknot.therapist.rating;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** How many reviews gave a therapist one star, two, and so on to five: always five numbers. */
public record Rating(UUID therapistId, List<Integer> counts) {

    private static final int MOST_STARS = 5;

    public Rating {
        counts = List.copyOf(counts);
        if (counts.size() != MOST_STARS) {
            throw new IllegalArgumentException("counts are five numbers, for one star to five: " + counts);
        }
    }

    /** How many reviews there are. */
    public int count() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** From 1.0 to 5.0, to one digit after the point; to be asked only where there is a review. */
    public double average() {
        return Math.round(10.0 * stars() / count()) / 10.0;
    }

    /** Of all reviews together. */
    public long stars() {
        return IntStream.range(0, MOST_STARS)
                .mapToLong(star -> (long) counts.get(star) * (star + 1))
                .sum();
    }
}
