package io.unknot.booking.careplan.command;

import io.unknot.booking.audit.AuditEntry;
import io.unknot.booking.audit.AuditEntry.Subject;
import io.unknot.booking.audit.AuditTrail;
import io.unknot.booking.audit.By;
import io.unknot.booking.careplan.CarePlan;
import io.unknot.booking.careplan.CarePlans;
import io.unknot.booking.careplan.PlanVisit;
import io.unknot.events.careplan.CarePlanEvent;
import io.unknot.events.careplan.Course;
import io.unknot.outbox.Outbox;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Saves a plan, leaves word in the audit trail and tells the fact: the last step of each command. */
@Component
class RecordPlan {

    private final CarePlans plans;
    private final AuditTrail audit;
    private final Outbox outbox;

    RecordPlan(CarePlans plans, AuditTrail audit, Outbox outbox) {
        this.plans = plans;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** A fact about a plan as it now is. */
    interface Fact {
        CarePlanEvent of(UUID planId, long version, Course course);
    }

    /** The plan as it now is; nothing is written when nothing changed. */
    Mono<CarePlan> changed(String action, By by, CarePlan before, CarePlan after, Fact fact) {
        return after.version() == before.version()
                ? Mono.just(after)
                : record(action, by, Map.of("state", before.state().word()), after, fact);
    }

    /** A new one, whose appointments are saved. */
    Mono<CarePlan> booked(By by, CarePlan plan, Fact fact) {
        return record("book", by, Map.of(), plan, fact);
    }

    private Mono<CarePlan> record(String action, By by, Map<String, ?> before, CarePlan after, Fact fact) {
        var visits = after.visits();
        var entry = new AuditEntry(
                by,
                action,
                new Subject("care-plan", after.id(), after.version()),
                Optional.of(visits.getFirst().clinicId()),
                before,
                Map.of(
                        "state", after.state().word(),
                        "clientId", after.clientId(),
                        "appointmentIds",
                                visits.stream().map(PlanVisit::appointmentId).toList()));
        return plans.save(after)
                .then(audit.record(entry))
                .then(outbox.tell(fact.of(after.id(), after.version(), after.told())))
                .thenReturn(after);
    }
}
