package io.unknot.booking.careplan.command;

import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.audit.By;
import io.unknot.booking.careplan.CarePlan;
import io.unknot.booking.careplan.CarePlans;
import io.unknot.booking.careplan.PauseCause;
import io.unknot.booking.careplan.PlanRefused;
import io.unknot.booking.careplan.PlanRefused.UnknownPlan;
import io.unknot.booking.careplan.PlanState.Ended;
import io.unknot.events.careplan.CarePlanPaused;
import io.unknot.outbox.Writes;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps the visits of a course from taking place until it is resumed; they keep their times. */
@Component
public class PausePlan {

    private final Writes writes;
    private final CarePlans plans;
    private final Appointments appointments;
    private final RecordPlan recorder;

    PausePlan(Writes writes, CarePlans plans, Appointments appointments, RecordPlan recorder) {
        this.writes = writes;
        this.plans = plans;
        this.appointments = appointments;
        this.recorder = recorder;
    }

    /** The paused plan, or a {@link PlanRefused}; may be called inside a write that has locked no other plan. */
    public Mono<CarePlan> pause(UUID planId, PauseCause cause, Scope scope, By by) {
        return writes.write(plans.lock(planId, scope)
                .switchIfEmpty(Mono.error(() -> new UnknownPlan(planId)))
                .flatMap(plan -> pause(plan, cause, by)));
    }

    /**
     * The paused plan an appointment is a visit of; empty when there is none that goes on. May be called inside a write
     * that has locked the appointment.
     */
    public Mono<CarePlan> pauseOf(UUID appointmentId, PauseCause cause, Scope scope, By by) {
        return writes.write(plans.ofAppointment(appointmentId, scope)
                .flatMap(found -> plans.lock(found.id(), scope))
                .filter(plan -> !(plan.state() instanceof Ended))
                .flatMap(plan -> pause(plan, cause, by)));
    }

    private Mono<CarePlan> pause(CarePlan plan, PauseCause cause, By by) {
        return appointments
                .now()
                .map(now -> plan.pause(cause, now))
                .flatMap(paused -> recorder.changed("pause", by, plan, paused, CarePlanPaused::new));
    }
}
