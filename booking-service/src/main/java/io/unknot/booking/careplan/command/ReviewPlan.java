package io.unknot.booking.careplan.command;

import io.unknot.booking.appointment.Scope;
import io.unknot.booking.audit.By;
import io.unknot.booking.careplan.CarePlan;
import io.unknot.booking.careplan.CarePlans;
import io.unknot.booking.careplan.PlanRefused;
import io.unknot.booking.careplan.PlanRefused.UnknownPlan;
import io.unknot.events.careplan.CarePlanReviewed;
import io.unknot.outbox.Writes;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Notes that a course was looked back on at the point that was due. What was decided and noted is kept elsewhere. */
@Component
public class ReviewPlan {

    private final Writes writes;
    private final CarePlans plans;
    private final RecordPlan recorder;

    ReviewPlan(Writes writes, CarePlans plans, RecordPlan recorder) {
        this.writes = writes;
        this.plans = plans;
        this.recorder = recorder;
    }

    /** The reviewed plan, or a {@link PlanRefused}. */
    public Mono<CarePlan> review(UUID planId, Scope scope, By by) {
        return writes.write(plans.lock(planId, scope)
                .switchIfEmpty(Mono.error(() -> new UnknownPlan(planId)))
                .flatMap(plan -> Mono.fromSupplier(plan::review)
                        .flatMap(reviewed -> recorder.changed("review", by, plan, reviewed, CarePlanReviewed::new))));
    }
}
