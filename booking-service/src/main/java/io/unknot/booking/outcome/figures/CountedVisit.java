package io.unknot.booking.outcome.figures;

import io.unknot.booking.outcome.figures.Figures.Sample;
import io.unknot.booking.outcome.trend.Point;
import io.unknot.booking.outcome.trend.Trend;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** A visit whose scores are counted: whose, where, what it was of, and of which plan if of any. */
public record CountedVisit(UUID clientId, UUID clinicId, UUID treatmentId, Optional<UUID> planId, Point point) {

    /** What each visit changed, in the cells of the visits. */
    static List<Sample> overVisits(List<CountedVisit> visits, Function<CountedVisit, UUID> cell) {
        return visits.stream()
                .flatMap(visit -> visit.point().overVisit().stream()
                        .map(change -> new Sample(cell.apply(visit), visit.clientId(), change)))
                .toList();
    }

    /** What each plan changed, from before its first visit to before its last, in the cell of its first visit. */
    static List<Sample> overPlans(List<CountedVisit> visits, Function<CountedVisit, UUID> cell) {
        var plans = new LinkedHashMap<UUID, List<CountedVisit>>();
        visits.forEach(visit -> visit.planId()
                .ifPresent(plan ->
                        plans.computeIfAbsent(plan, _ -> new ArrayList<>()).add(visit)));
        return plans.values().stream()
                .flatMap(plan -> new Trend(
                                plan.stream().map(CountedVisit::point).toList())
                        .sinceStart().stream()
                                .map(change -> new Sample(
                                        cell.apply(plan.getFirst()),
                                        plan.getFirst().clientId(),
                                        change)))
                .toList();
    }
}
