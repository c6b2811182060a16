package io.unknot.booking.careplan.command;

import io.unknot.booking.appointment.Scope;
import io.unknot.booking.audit.By;
import io.unknot.booking.careplan.CarePlan;
import io.unknot.booking.careplan.CarePlans;
import io.unknot.booking.careplan.PlanRefused;
import io.unknot.booking.careplan.PlanRefused.UnknownPlan;
import io.unknot.events.careplan.CarePlanEnded;
import io.unknot.outbox.Writes;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Ends a course; visits still to come stay booked and are cancelled one by one where they are not wanted. */
@Component
public class EndPlan {

    private final Writes writes;
    private final CarePlans plans;
    private final RecordPlan recorder;

    EndPlan(Writes writes, CarePlans plans, RecordPlan recorder) {
        this.writes = writes;
        this.plans = plans;
        this.recorder = recorder;
    }

    /** The ended plan, or a {@link PlanRefused}. */
    public Mono<CarePlan> end(UUID planId, Scope scope, By by) {
        return writes.write(plans.lock(planId, scope)
                .switchIfEmpty(Mono.error(() -> new UnknownPlan(planId)))
                .flatMap(plan -> recorder.changed("end", by, plan, plan.end(), CarePlanEnded::new)));
    }
}
