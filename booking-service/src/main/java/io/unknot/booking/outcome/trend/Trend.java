package io.unknot.booking.outcome.trend;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The visits of an episode or a plan, by their start, and how the pain before them went. */
public record Trend(List<Point> points) {

    private static final int HIGH = 8;
    private static final int RISES = 2;

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
