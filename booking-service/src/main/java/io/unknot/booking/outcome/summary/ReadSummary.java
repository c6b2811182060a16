package io.unknot.booking.outcome.summary;

import io.unknot.booking.appointment.Scope;
import io.unknot.booking.audit.By;
import io.unknot.booking.careplan.CarePlan;
import io.unknot.booking.careplan.CarePlans;
import io.unknot.booking.careplan.PlanRefused.UnknownPlan;
import io.unknot.booking.careplan.PlanVisit;
import io.unknot.booking.client.Client;
import io.unknot.booking.client.Clients;
import io.unknot.booking.directory.Directory;
import io.unknot.booking.outcome.ScoredVisit;
import io.unknot.booking.preference.ClientPreferences;
import io.unknot.booking.preference.Preferences;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts a course on one page. That staff read it goes into the audit trail, as with the client's progress. */
@Component
public class ReadSummary {

    private final CarePlans plans;
    private final ReadProgress progress;
    private final PlanReviews reviews;
    private final Clients clients;
    private final Directory directory;
    private final ClientPreferences preferences;

    ReadSummary(
            CarePlans plans,
            ReadProgress progress,
            PlanReviews reviews,
            Clients clients,
            Directory directory,
            ClientPreferences preferences) {
        this.plans = plans;
        this.progress = progress;
        this.reviews = reviews;
        this.clients = clients;
        this.directory = directory;
        this.preferences = preferences;
    }

    /** {@link UnknownPlan} outside the scope. */
    public Mono<CourseSummary> of(By by, UUID planId, Scope scope) {
        return plans.find(planId, scope)
                .switchIfEmpty(Mono.error(() -> new UnknownPlan(planId)))
                .flatMap(plan -> Mono.zip(
                                scored(by, plan),
                                reviews.of(planId, plan.clientId()),
                                clients.find(plan.clientId()).map(Client::name).defaultIfEmpty(""),
                                zone(plan),
                                preferences
                                        .of(List.of(plan.clientId()))
                                        .map(known -> known.getOrDefault(plan.clientId(), Preferences.NONE)))
                        .map(found -> new CourseSummary(
                                plan, found.getT3(), found.getT4(), found.getT1(), found.getT2(), found.getT5())));
    }

    private Mono<List<ScoredVisit>> scored(By by, CarePlan plan) {
        var its = plan.visits().stream().map(PlanVisit::appointmentId).collect(Collectors.toSet());
        return progress.of(by, plan.clientId())
                .map(visits -> visits.stream()
                        .filter(visit -> its.contains(visit.appointmentId()))
                        .toList());
    }

    private Mono<ZoneId> zone(CarePlan plan) {
        return Mono.justOrEmpty(plan.visits().stream().findFirst())
                .flatMap(first -> directory.zoneOf(first.clinicId()))
                .defaultIfEmpty(ZoneOffset.UTC);
    }
}
