package io.unknot.booking.outcome;

import io.unknot.booking.outcome.trend.Point;
import io.unknot.booking.outcome.trend.Trend;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A visit and all that was said around it.
 *
 * @param episode how many episodes of its client were over when it began: visits with the same number are of one
 */
public record ScoredVisit(UUID appointmentId, Instant start, int episode, Map<Moment, Answers> said) {

    public ScoredVisit {
        said = Map.copyOf(said);
    }

    /** How the pain went over these visits. */
    public static Trend trend(List<ScoredVisit> visits) {
        return new Trend(visits.stream().map(ScoredVisit::point).toList());
    }

    /** The same apart for each episode, the oldest first. */
    public static List<Trend> episodes(List<ScoredVisit> visits) {
        var episodes = new TreeMap<>(visits.stream().collect(Collectors.groupingBy(ScoredVisit::episode)));
        return episodes.values().stream().map(ScoredVisit::trend).toList();
    }

    /** Of the newest episode with a score; of nothing when there is none. */
    public static Trend newest(List<ScoredVisit> visits) {
        var episodes = episodes(visits);
        return episodes.isEmpty() ? new Trend(List.of()) : episodes.getLast();
    }

    /** What was said at that moment. */
    public Optional<Answers> at(Moment moment) {
        return Optional.ofNullable(said.get(moment));
    }

    /** The pain alone. */
    public Point point() {
        return new Point(appointmentId, start, pain(Moment.BEFORE), pain(Moment.AFTER), pain(Moment.DAY_AFTER));
    }

    private Optional<Integer> pain(Moment moment) {
        return at(moment).map(Answers::pain);
    }
}
