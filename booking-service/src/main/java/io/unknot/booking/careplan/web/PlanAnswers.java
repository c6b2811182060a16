package io.unknot.booking.careplan.web;

import io.unknot.booking.careplan.CarePlan;
import io.unknot.booking.careplan.command.Preview;
import io.unknot.booking.careplan.web.PlanViews.PlanView;
import io.unknot.booking.directory.RecentZones;
import io.unknot.booking.idempotency.web.Command;
import io.unknot.booking.idempotency.web.KeyedAnswers;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Turns what became of courses into answers that can be given again, refusals included. */
@Component
class PlanAnswers {

    private final PlanViews views;
    private final PlanProblems problems;
    private final KeyedAnswers keyed;
    private final RecentZones zones;

    PlanAnswers(PlanViews views, PlanProblems problems, KeyedAnswers keyed, RecentZones zones) {
        this.views = views;
        this.problems = problems;
        this.keyed = keyed;
        this.zones = zones;
    }

    Mono<ResponseEntity<String>> answer(Command command, HttpStatus status, Mono<CarePlan> work) {
        return keyed.answer(command, status, view(work));
    }

    /** As {@link #answer}; when times clash, with another set at these clinics. */
    Mono<ResponseEntity<String>> answerBooking(Command command, List<UUID> clinics, Mono<CarePlan> work) {
        return keyed.answer(
                command,
                HttpStatus.CREATED,
                zonesOf(clinics)
                        .flatMap(known ->
                                problems.told(problems.clashTold(work, known).flatMap(views::of))));
    }

    Mono<PlanView> view(Mono<CarePlan> plan) {
        return problems.told(plan.flatMap(views::of));
    }

    Mono<PreviewView> preview(List<UUID> clinics, Mono<Preview> preview) {
        return problems.told(preview.zipWith(zonesOf(clinics), PreviewView::of));
    }

    private Mono<Map<UUID, ZoneId>> zonesOf(List<UUID> clinics) {
        return Flux.fromIterable(clinics)
                .distinct()
                .concatMap(clinic -> zones.of(clinic).map(zone -> Map.entry(clinic, zone)))
                .collect(HashMap::new, (all, entry) -> all.put(entry.getKey(), entry.getValue()));
    }
}
