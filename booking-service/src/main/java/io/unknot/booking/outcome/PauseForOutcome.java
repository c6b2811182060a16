package io.unknot.booking.outcome;

import io.unknot.booking.appointment.Scope;
import io.unknot.booking.audit.By;
import io.unknot.booking.careplan.CarePlan;
import io.unknot.booking.careplan.CarePlans;
import io.unknot.booking.careplan.PauseCause;
import io.unknot.booking.careplan.PlanState;
import io.unknot.booking.careplan.command.PausePlan;
import java.util.Comparator;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Pauses every plan of a client that goes on, whichever visit it was that their pain was said of. */
@Component
class PauseForOutcome {

    private static final int MOST_PLANS = 50;

    private final CarePlans plans;
    private final PausePlan pausePlan;

    PauseForOutcome(CarePlans plans, PausePlan pausePlan) {
        this.plans = plans;
        this.pausePlan = pausePlan;
    }

    /** Inside a write; whether there was one. The rule does it, not whoever said the score. */
    Mono<Boolean> pauseAll(UUID clientId) {
        return going(clientId)
                .sort(Comparator.comparing(CarePlan::id))
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(
                        plan -> pausePlan.pause(plan.id(), PauseCause.OUTCOME, new Scope.OwnOf(clientId), By.system()),
                        1)
                .hasElements();
    }

    /** Whether one is paused now. */
    Mono<Boolean> anyPaused(UUID clientId) {
        return going(clientId).any(CarePlan::isPaused);
    }

    private Flux<CarePlan> going(UUID clientId) {
        return plans.ofClient(clientId, new Scope.OwnOf(clientId), MOST_PLANS)
                .filter(plan -> !(plan.state() instanceof PlanState.Ended));
    }
}
