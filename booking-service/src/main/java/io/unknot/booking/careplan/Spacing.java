package io.unknot.booking.careplan;

import io.unknot.schedule.time.Checks;
import java.util.Optional;

/**
 * How far apart the visits of a course are, in days between the dates of neighbours: 1 to 42, at least {@code min}, at
 * most {@code max}, best {@code ideal}, and at most 14 days between least and most. With {@code perWeek} (1 to 7) every
 * week of the course, counted from its first visit, has exactly so many visits, the last week perhaps fewer.
 */
public record Spacing(int min, int ideal, int max, Optional<Integer> perWeek) {

    private static final int MOST_DAYS = 42;
    private static final int MOST_PLAY = 14;
    private static final int WEEK = 7;

    public Spacing {
        Checks.require(min >= 1 && max <= MOST_DAYS, () -> "days between visits must be 1 to " + MOST_DAYS);
        Checks.require(min <= ideal && ideal <= max, () -> "the ideal must be from the least to the most days");
        Checks.require(max - min <= MOST_PLAY, () -> "least and most days must be at most " + MOST_PLAY + " apart");
        perWeek.ifPresent(visits -> Checks.require(
                visits >= 1 && (visits - 1) * min < WEEK,
                () -> "so many visits a week are nearer than the least days"));
    }

    /** Without a number of visits a week. */
    public static Spacing of(int min, int ideal, int max) {
        return new Spacing(min, ideal, max, Optional.empty());
    }

    /** Whether neighbours may be so many days apart. */
    public boolean allows(long days) {
        return days >= min && days <= max;
    }

    /**
     * Whether the visit with this index (from 0) may be so many days after the first one; its neighbours aside.
     */
    public boolean allows(int index, long daysAfterFirst) {
        return perWeek.map(visits -> daysAfterFirst / WEEK == index / visits).orElse(true);
    }
}
