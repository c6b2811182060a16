package io.unknot.booking.group;

import io.unknot.booking.audit.AuditEntry;
import io.unknot.booking.audit.AuditTrail;
import io.unknot.booking.audit.By;
import io.unknot.events.group.GroupVisitEvent;
import io.unknot.outbox.Outbox;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Saves a visit for several, leaves word in the audit trail and tells the fact. */
@Component
class RecordGroupVisit {

    private final GroupVisits groupVisits;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final GroupVisitWatch watch;

    RecordGroupVisit(GroupVisits groupVisits, AuditTrail audit, Outbox outbox, GroupVisitWatch watch) {
        this.groupVisits = groupVisits;
        this.audit = audit;
        this.outbox = outbox;
        this.watch = watch;
    }

    Mono<GroupVisit> planned(GroupVisit visit, By by) {
        return record(visit, by, "plan", Map.of(), visit.planned());
    }

    /** Of one whose time is given back already. */
    Mono<GroupVisit> cancelled(GroupVisit visit, By by) {
        return record(visit, by, "cancel", Map.of("state", "planned"), visit.toldCancelled())
                .delayUntil(watch::cancelled);
    }

    private Mono<GroupVisit> record(
            GroupVisit visit, By by, String action, Map<String, ?> before, GroupVisitEvent fact) {
        var after = Map.of(
                "state", visit.cancelled() ? "cancelled" : "planned",
                "therapistIds", visit.therapistIds(),
                "roomId", visit.roomId(),
                "start", visit.visible().from(),
                "places", visit.places().size());
        return groupVisits
                .save(visit)
                .then(audit.record(new AuditEntry(
                        by,
                        action,
                        new AuditEntry.Subject("group-visit", visit.id(), visit.version()),
                        Optional.of(visit.clinicId()),
                        before,
                        after)))
                .then(outbox.tell(fact))
                .thenReturn(visit);
    }
}
