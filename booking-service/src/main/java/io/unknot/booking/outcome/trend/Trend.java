package io.unknot.booking.outcome.trend;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The visits of an episode or a plan, by their start, and how the pain before them went. */
public record Trend(List<Point> points) {

    private static final int HIGH = 8;
    private static final int RISES = 2;
    private static final Duration EPISODE_ENDS_AFTER = Duration.ofDays(90);

    public Trend {
        points = points.stream()
                .sorted(Comparator.comparing(Point::at).thenComparing(Point::appointmentId))
                .toList();
    }

    /** Why a plan pauses, staff are told and the client is advised to see a physician. */
    public enum Alarm {
        /** A score of 8 or more. */
        PAIN_HIGH,
        /** The pain before a visit rose, and before the next one again. */
        PAIN_RISING
    }

    /** From the first score before a visit to the newest one; empty until there are two. */
    public Optional<PainChange> sinceStart() {
        var before = before();
        return before.size() < 2 ? Optional.empty() : Optional.of(new PainChange(before.getFirst(), before.getLast()));
    }

    /** What the newest scores before visits call for; a high one goes first. */
    public Optional<Alarm> alarm() {
        var before = before();
        return before.isEmpty()
                ? Optional.empty()
                : ofScore(before.getLast())
                        .or(() -> isRising(before) ? Optional.of(Alarm.PAIN_RISING) : Optional.empty());
    }

    /** What a score calls for by itself, whenever it was asked for. */
    public static Optional<Alarm> ofScore(int pain) {
        return pain >= HIGH ? Optional.of(Alarm.PAIN_HIGH) : Optional.empty();
    }

    /** The same apart for each episode, the oldest first: one is over when no visit follows for 90 days. */
    public List<Trend> episodes() {
        var episodes = new ArrayList<List<Point>>();
        for (var point : points) {
            if (episodes.isEmpty() || isOver(episodes.getLast().getLast(), point)) {
                episodes.add(new ArrayList<>());
            }
            episodes.getLast().add(point);
        }
        return episodes.stream().map(Trend::new).toList();
    }

    /** The episode of the newest visit; this one when there is none. */
    public Trend newest() {
        var episodes = episodes();
        return episodes.isEmpty() ? this : episodes.getLast();
    }

    private static boolean isOver(Point last, Point next) {
        return Duration.between(last.at(), next.at()).compareTo(EPISODE_ENDS_AFTER) > 0;
    }

    private List<Integer> before() {
        return points.stream().flatMap(point -> point.before().stream()).toList();
    }

    private static boolean isRising(List<Integer> before) {
        if (before.size() <= RISES) {
            return false;
        }
        var newest = before.subList(before.size() - RISES - 1, before.size());
        for (int next = 1; next < newest.size(); next++) {
            if (newest.get(next) <= newest.get(next - 1)) {
                return false;
            }
        }
        return true;
    }
}
