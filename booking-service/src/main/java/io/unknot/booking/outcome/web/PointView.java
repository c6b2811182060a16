package io.unknot.booking.outcome.web;

import io.unknot.booking.outcome.Answers;
import io.unknot.booking.outcome.Moment;
import io.unknot.booking.outcome.ScoredVisit;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One visit: the pain before it, after it and a day later, and how much of the exercises was done before it. */
record PointView(
        UUID appointmentId,
        Instant at,
        @Nullable Integer before,
        @Nullable Integer after,
        @Nullable Integer dayAfter,
        @Nullable Integer adherence) {

    static PointView of(ScoredVisit visit) {
        var point = visit.point();
        return new PointView(
                visit.appointmentId(),
                visit.start(),
                point.before().orElse(null),
                point.after().orElse(null),
                point.dayAfter().orElse(null),
                visit.at(Moment.BEFORE).flatMap(Answers::adherence).orElse(null));
    }
}
