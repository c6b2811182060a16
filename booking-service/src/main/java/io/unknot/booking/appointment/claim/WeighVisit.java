package io.unknot.booking.appointment.claim;

import io.unknot.booking.appointment.plan.PlannedPart;
import io.unknot.booking.appointment.plan.VisitPlan;
import io.unknot.booking.occupancy.Around;
import io.unknot.booking.occupancy.Occupied;
import io.unknot.booking.wish.Diaries;
import io.unknot.schedule.Diary;
import io.unknot.schedule.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks whether therapists' other visits leave time for one that is planned: for itself, for journeys and for rest. */
@Component
class WeighVisit {

    private static final Set<Refusal> STRAIN = Set.of(Refusal.TOO_MUCH_IN_A_ROW, Refusal.TOO_MUCH_A_DAY);
    private static final Set<Refusal> CLASH = Set.of(Refusal.THERAPIST_TAKEN, Refusal.NO_TIME_TO_TRAVEL);

    private final Diaries diaries;

    WeighVisit(Diaries diaries) {
        this.diaries = diaries;
    }

    /** Adds what speaks against it; the plan that is left when the rules allow: without buffers where they clash. */
    Mono<VisitPlan> weigh(VisitPlan plan, Around around, Objections objections) {
        var tight = new HashSet<PlannedPart>();
        return Flux.fromIterable(plan.parts())
                .concatMap(part -> refusals(plan, part, around, diary -> diary.therapistRefusals(part.start()))
                        .flatMap(refusals -> weigh(plan, part, around, refusals, objections)
                                .doOnNext(onlyBuffersClash -> {
                                    if (onlyBuffersClash) {
                                        tight.add(part);
                                    }
                                })))
                .then(Mono.fromSupplier(() -> plan.withoutTherapistBuffers(tight)));
    }

    /** True when the therapist is free for what the client sees, and only minutes around it are in the way. */
    private Mono<Boolean> weigh(
            VisitPlan plan, PlannedPart part, Around around, List<Refusal> refusals, Objections objections) {
        objections.addTherapist(refusals.stream()
                .filter(refusal -> refusal != Refusal.THERAPIST_TAKEN)
                .toList());
        if (!refusals.contains(Refusal.THERAPIST_TAKEN)) {
            return Mono.just(false);
        }
        return refusals(plan, part, around, diary -> diary.therapistRefusalsWithoutBuffers(part.start()))
                .map(bare -> bare.stream().noneMatch(CLASH::contains))
                .doOnNext(onlyBuffersClash -> objections.addTaken(Occupied.Kind.THERAPIST, onlyBuffersClash));
    }

    /** The visit's own parts wear its therapist out as others' do, but they are in nobody's way. */
    private Mono<List<Refusal>> refusals(
            VisitPlan plan, PlannedPart part, Around around, Function<Diary, List<Refusal>> judge) {
        var others = around.visits().stream()
                .filter(visit -> visit.therapistId().equals(part.therapistId()))
                .toList();
        var own = plan.otherPartsOf(part);
        var alone = diaries.of(part.offer(), others).map(judge);
        if (own.isEmpty()) {
            return alone;
        }
        var together = diaries.of(
                        part.offer(),
                        Stream.concat(others.stream(), own.stream()).toList())
                .map(judge);
        return Mono.zip(
                alone,
                together,
                (without, with) -> Stream.concat(without.stream(), with.stream().filter(STRAIN::contains))
                        .toList());
    }
}
