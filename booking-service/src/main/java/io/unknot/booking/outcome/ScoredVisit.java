package io.unknot.booking.outcome;

import io.unknot.booking.outcome.trend.Point;
import io.unknot.booking.outcome.trend.Trend;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A visit and all that was said around it. */
public record ScoredVisit(UUID appointmentId, Instant start, Map<Moment, Answers> said) {

    public ScoredVisit {
        said = Map.copyOf(said);
    }

    /** How the pain went over these visits. */
    public static Trend trend(List<ScoredVisit> visits) {
        return new Trend(visits.stream().map(ScoredVisit::point).toList());
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
