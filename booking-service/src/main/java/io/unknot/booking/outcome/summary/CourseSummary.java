package io.unknot.booking.outcome.summary;

import io.unknot.booking.careplan.CarePlan;
import io.unknot.booking.outcome.Answers;
import io.unknot.booking.outcome.Moment;
import io.unknot.booking.outcome.ScoredVisit;
import io.unknot.booking.outcome.summary.PlanReviews.PlanReview;
import io.unknot.booking.outcome.trend.Trend;
import io.unknot.booking.preference.Preferences;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * A course at a glance, to look back on it or to hand it to a physician.
 *
 * @param clientName as the client is kept
 * @param zone of the clinic of its first visit
 * @param scored its visits that were scored, by their start
 */
public record CourseSummary(
        CarePlan plan,
        String clientName,
        ZoneId zone,
        List<ScoredVisit> scored,
        List<PlanReview> reviews,
        Preferences preferences) {

    public CourseSummary {
        scored = List.copyOf(scored);
        reviews = List.copyOf(reviews);
    }

    /** How the pain went over the visits of the course. */
    public Trend trend() {
        return ScoredVisit.trend(scored);
    }

    /** What was said around one of its visits. */
    public Optional<ScoredVisit> of(UUID appointmentId) {
        return scored.stream()
                .filter(visit -> visit.appointmentId().equals(appointmentId))
                .findFirst();
    }

    /** How much of the exercises was done, 0 to 10, over all visits where it was said. */
    public OptionalDouble adherence() {
        return scored.stream()
                .flatMap(visit -> visit.at(Moment.BEFORE).flatMap(Answers::adherence).stream())
                .mapToInt(said -> said)
                .average();
    }
}
