package io.unknot.booking.policy;

import io.unknot.booking.audit.AuditEntry;
import io.unknot.booking.audit.AuditTrail;
import io.unknot.booking.audit.By;
import io.unknot.outbox.Outbox;
import io.unknot.outbox.Writes;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lets a level of the policy say something else, and keeps who let it. What is booked already stays on the terms it was
 * booked on.
 */
@Component
public class ChangePolicy {

    private final Writes writes;
    private final Policies policies;
    private final AuditTrail audit;
    private final Outbox outbox;

    ChangePolicy(Writes writes, Policies policies, AuditTrail audit, Outbox outbox) {
        this.writes = writes;
        this.policies = policies;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** What the level now says; a new version unless it said the same before. */
    public Mono<PolicyVersion> change(Level level, PolicyValues values, By by) {
        return writes.write(policies.lock(level)
                .flatMap(before -> before.version() > 0 && before.values().equals(values)
                        ? Mono.just(before)
                        : add(before, values, by)));
    }

    private Mono<PolicyVersion> add(PolicyVersion before, PolicyValues values, By by) {
        return policies.add(before.level(), values)
                .flatMap(added -> audit.record(entry(before, added, by))
                        .then(outbox.tell(added.told()))
                        .thenReturn(added));
    }

    // What each version says is kept for good, so its id says it all.
    private static AuditEntry entry(PolicyVersion before, PolicyVersion added, By by) {
        return new AuditEntry(
                by,
                "change",
                new AuditEntry.Subject("policy", added.level().id(), added.version()),
                added.level().clinicId(),
                before.version() == 0 ? Map.of() : Map.of("policyId", before.id()),
                Map.of("policyId", added.id()));
    }
}
