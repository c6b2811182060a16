package io.unknot.booking.outcome.web;

import io.unknot.booking.careplan.PlanVisit;
import io.unknot.booking.outcome.Answers;
import io.unknot.booking.outcome.Moment;
import io.unknot.booking.outcome.ScoredVisit;
import io.unknot.booking.outcome.summary.CourseSummary;
import io.unknot.booking.outcome.summary.PlanReviews.PlanReview;
import io.unknot.booking.outcome.trend.Point;
import io.unknot.booking.preference.Preferences;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A course at a glance; adherence is the mean over its visits, 0 to 10. */
record SummaryView(
        UUID id,
        long version,
        UUID clientId,
        String state,
        @Nullable String preset,
        @Nullable String reviewDue,
        List<VisitView> visits,
        @Nullable ChangeView change,
        @Nullable String alarm,
        @Nullable Double adherence,
        Preferences preferences,
        List<ReviewView> reviews) {

    static SummaryView of(CourseSummary summary, boolean withNotes) {
        var plan = summary.plan();
        var adherence = summary.adherence();
        return new SummaryView(
                plan.id(),
                plan.version(),
                plan.clientId(),
                plan.state().word(),
                plan.terms().preset().orElse(null),
                plan.reviewDue().map(point -> point.word()).orElse(null),
                plan.visits().stream()
                        .map(visit -> VisitView.of(visit, summary.of(visit.appointmentId())))
                        .toList(),
                summary.trend().sinceStart().map(ChangeView::of).orElse(null),
                summary.trend().alarm().map(ScoreView::word).orElse(null),
                adherence.isPresent() ? Math.round(adherence.getAsDouble() * 10) / 10.0 : null,
                summary.preferences(),
                summary.reviews().stream()
                        .map(review -> ReviewView.of(review, withNotes))
                        .toList());
    }

    /** With what was said around it. */
    record VisitView(
            int number,
            UUID appointmentId,
            String state,
            UUID clinicId,
            UUID treatmentId,
            UUID therapistId,
            Instant start,
            @Nullable Integer before,
            @Nullable Integer after,
            @Nullable Integer dayAfter,
            @Nullable String pressureFelt) {

        static VisitView of(PlanVisit visit, Optional<ScoredVisit> scored) {
            var point = scored.map(ScoredVisit::point);
            return new VisitView(
                    visit.number(),
                    visit.appointmentId(),
                    visit.state().word(),
                    visit.clinicId(),
                    visit.treatmentId(),
                    visit.therapistId(),
                    visit.visible().from(),
                    point.flatMap(Point::before).orElse(null),
                    point.flatMap(Point::after).orElse(null),
                    point.flatMap(Point::dayAfter).orElse(null),
                    scored.flatMap(said -> said.at(Moment.AFTER))
                            .flatMap(Answers::pressureFelt)
                            .map(ScoreView::word)
                            .orElse(null));
        }
    }

    /** The note only for those who treat and manage. */
    record ReviewView(
            String decision, Instant reviewedAt, @Nullable String note) {
        static ReviewView of(PlanReview review, boolean withNotes) {
            return new ReviewView(
                    review.decision().word(),
                    review.reviewedAt(),
                    withNotes ? review.note().orElse(null) : null);
        }
    }
}
