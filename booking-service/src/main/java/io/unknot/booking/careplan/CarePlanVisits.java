package io.unknot.booking.careplan;

import static java.time.temporal.ChronoUnit.DAYS;

import io.unknot.booking.appointment.Scope;
import io.unknot.booking.appointment.VisitCourses;
import io.unknot.booking.directory.RecentZones;
import io.unknot.service.access.ClinicScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Says of appointments what their courses ask of them. */
@Component
class CarePlanVisits implements VisitCourses {

    private static final Scope EVERY = new Scope.At(ClinicScope.everywhere(), Optional.empty());

    private final CarePlans plans;
    private final RecentZones zones;

    CarePlanVisits(CarePlans plans, RecentZones zones) {
        this.plans = plans;
        this.zones = zones;
    }

    @Override
    public Mono<Boolean> isPaused(UUID appointmentId) {
        return plans.keepPaused(appointmentId);
    }

    @Override
    public Mono<List<BrokenSpacing>> brokenSpacings(UUID appointmentId) {
        return plans.ofAppointment(appointmentId, EVERY)
                .flatMap(plan -> brokenSpacings(plan, appointmentId))
                .defaultIfEmpty(List.of());
    }

    private Mono<List<BrokenSpacing>> brokenSpacings(CarePlan plan, UUID appointmentId) {
        var counting = plan.visits().stream().filter(PlanVisit::counts).toList();
        int index = counting.stream().map(PlanVisit::appointmentId).toList().indexOf(appointmentId);
        if (index < 0) {
            return Mono.just(List.of());
        }
        return Flux.fromIterable(counting)
                .concatMap(this::day)
                .collectList()
                .map(days -> IntStream.of(index, index + 1)
                        .filter(later -> later > 0 && later < days.size())
                        .mapToObj(later -> between(
                                counting.get(later == index ? later - 1 : later),
                                DAYS.between(days.get(later - 1), days.get(later)),
                                plan.terms().spacing()))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Optional<BrokenSpacing> between(PlanVisit neighbour, long days, Spacing spacing) {
        return spacing.allows(days)
                ? Optional.empty()
                : Optional.of(new BrokenSpacing(neighbour.appointmentId(), days, spacing.min(), spacing.max()));
    }

    private Mono<LocalDate> day(PlanVisit visit) {
        return zones.of(visit.clinicId())
                .map(zone -> LocalDate.ofInstant(visit.visible().from(), zone));
    }
}
