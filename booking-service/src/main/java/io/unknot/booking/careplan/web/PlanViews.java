package io.unknot.booking.careplan.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.careplan.CarePlan;
import io.unknot.booking.careplan.PlanVisit;
import io.unknot.booking.careplan.ReviewPoint;
import io.unknot.booking.careplan.Spacing;
import io.unknot.booking.careplan.preset.PlanPreset;
import io.unknot.booking.careplan.preset.PlanPresets;
import io.unknot.booking.directory.RecentZones;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Courses as callers see them. Why one is paused is not told: staff who may know read it with the scores. */
@Component
class PlanViews {

    private final RecentZones zones;
    private final PlanPresets presets;
    private final Appointments appointments;

    PlanViews(RecentZones zones, PlanPresets presets, Appointments appointments) {
        this.zones = zones;
        this.presets = presets;
        this.appointments = appointments;
    }

    Mono<PlanView> of(CarePlan plan) {
        var preset = Mono.justOrEmpty(plan.terms().preset())
                .flatMap(presets::find)
                .flatMap(known -> Mono.justOrEmpty(known.followedBy()))
                .flatMap(presets::find)
                .singleOptional();
        return Mono.zip(zonesOf(plan), preset, appointments.now())
                .map(found -> view(plan, found.getT1(), next(plan, found.getT1(), found.getT2(), found.getT3())));
    }

    private Mono<Map<UUID, ZoneId>> zonesOf(CarePlan plan) {
        return Flux.fromIterable(plan.visits())
                .map(PlanVisit::clinicId)
                .distinct()
                .concatMap(clinic -> zones.of(clinic).map(zone -> Map.entry(clinic, zone)))
                .collect(HashMap::new, (all, entry) -> all.put(entry.getKey(), entry.getValue()));
    }

    /** Once nothing of the course is to come. */
    private static Optional<NextView> next(
            CarePlan plan, Map<UUID, ZoneId> zones, Optional<PlanPreset> follows, Instant now) {
        return follows.filter(_ -> plan.isOver(now))
                .flatMap(preset -> plan.lastCompleted()
                        .map(last -> new NextView(
                                preset.key(),
                                LocalDate.ofInstant(
                                                last.visible().from(),
                                                zones.getOrDefault(last.clinicId(), ZoneId.of("UTC")))
                                        .plusDays(preset.spacing().ideal()))));
    }

    private static PlanView view(CarePlan plan, Map<UUID, ZoneId> zones, Optional<NextView> next) {
        return new PlanView(
                plan.id(),
                plan.version(),
                plan.clientId(),
                plan.state().word(),
                plan.terms().preset().orElse(null),
                SpacingView.of(plan.terms().spacing()),
                plan.terms().physicianAdvice(),
                plan.visits().stream()
                        .map(visit -> VisitView.of(visit, zones.getOrDefault(visit.clinicId(), ZoneId.of("UTC"))))
                        .toList(),
                plan.reviewDue().map(ReviewPoint::word).orElse(null),
                plan.reviewed().stream().map(ReviewPoint::word).sorted().toList(),
                next.orElse(null));
    }

    /**
     * A course. reviewDue is {@code half} or {@code end} while it is time to look back on it; next is there once all its
     * visits are over: what is offered then.
     */
    record PlanView(
            UUID id,
            long version,
            UUID clientId,
            String state,
            @Nullable String preset,
            SpacingView spacing,
            boolean physicianAdvice,
            List<VisitView> visits,
            @Nullable String reviewDue,
            List<String> reviewed,
            @Nullable NextView next) {}

    /** One visit, as its appointment now is. */
    record VisitView(
            int number,
            UUID appointmentId,
            String state,
            UUID clinicId,
            UUID treatmentId,
            UUID therapistId,
            Instant start,
            Instant end,
            String zone,
            @JsonFormat(pattern = "yyyy-MM-dd'T'HH:mm") LocalDateTime localStart) {

        static VisitView of(PlanVisit visit, ZoneId zone) {
            return new VisitView(
                    visit.number(),
                    visit.appointmentId(),
                    visit.state().word(),
                    visit.clinicId(),
                    visit.treatmentId(),
                    visit.therapistId(),
                    visit.visible().from(),
                    visit.visible().until(),
                    zone.getId(),
                    LocalDateTime.ofInstant(visit.visible().from(), zone));
        }
    }

    /** Days between neighbours. */
    record SpacingView(
            int minDays,
            int idealDays,
            int maxDays,
            @Nullable Integer perWeek) {

        static SpacingView of(Spacing spacing) {
            return new SpacingView(
                    spacing.min(),
                    spacing.ideal(),
                    spacing.max(),
                    spacing.perWeek().orElse(null));
        }
    }

    /** A preset that may follow, and the day it may begin. */
    record NextView(String preset, LocalDate firstDay) {}
}
