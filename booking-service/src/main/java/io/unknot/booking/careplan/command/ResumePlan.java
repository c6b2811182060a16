package io.unknot.booking.careplan.command;

import io.unknot.booking.appointment.Scope;
import io.unknot.booking.audit.By;
import io.unknot.booking.careplan.CarePlan;
import io.unknot.booking.careplan.CarePlans;
import io.unknot.booking.careplan.Clearances;
import io.unknot.booking.careplan.PauseCause;
import io.unknot.booking.careplan.PlanRefused;
import io.unknot.booking.careplan.PlanRefused.ClearanceMissing;
import io.unknot.booking.careplan.PlanRefused.UnknownPlan;
import io.unknot.booking.careplan.PlanState.Paused;
import io.unknot.events.careplan.CarePlanResumed;
import io.unknot.outbox.Writes;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets the visits of a paused course take place again. */
@Component
public class ResumePlan {

    private final Writes writes;
    private final CarePlans plans;
    private final Clearances clearances;
    private final RecordPlan recorder;

    ResumePlan(Writes writes, CarePlans plans, Clearances clearances, RecordPlan recorder) {
        this.writes = writes;
        this.plans = plans;
        this.clearances = clearances;
        this.recorder = recorder;
    }

    /**
     * The plan that goes on, or a {@link PlanRefused}; after a pause for the client's outcome only with a clearance that
     * was given since and is not over.
     */
    public Mono<CarePlan> resume(UUID planId, Scope scope, By by) {
        return writes.write(plans.lock(planId, scope)
                .switchIfEmpty(Mono.error(() -> new UnknownPlan(planId)))
                .delayUntil(this::requireCleared)
                .flatMap(plan -> Mono.fromSupplier(plan::resume)
                        .flatMap(resumed -> recorder.changed("resume", by, plan, resumed, CarePlanResumed::new))));
    }

    private Mono<Void> requireCleared(CarePlan plan) {
        if (!(plan.state() instanceof Paused(var cause, var since)) || cause != PauseCause.OUTCOME) {
            return Mono.empty();
        }
        return clearances
                .givenTo(plan.clientId())
                .filter(given -> !given.isBefore(since))
                .switchIfEmpty(Mono.error(() -> new ClearanceMissing(plan.id())))
                .then();
    }
}
