package io.unknot.booking.policy;

import io.unknot.outbox.Outbox;
import io.unknot.outbox.Writes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets a level of the policy say something else. What is booked already stays on the terms it was booked on. */
@Component
public class ChangePolicy {

    private final Writes writes;
    private final Policies policies;
    private final Outbox outbox;

    ChangePolicy(Writes writes, Policies policies, Outbox outbox) {
        this.writes = writes;
        this.policies = policies;
        this.outbox = outbox;
    }

    /** What the level now says; a new version unless it said the same before. */
    public Mono<PolicyVersion> change(Level level, PolicyValues values) {
        return writes.write(policies.lock(level)
                .flatMap(before -> before.version() > 0 && before.values().equals(values)
                        ? Mono.just(before)
                        : add(level, values)));
    }

    private Mono<PolicyVersion> add(Level level, PolicyValues values) {
        return policies.add(level, values)
                .flatMap(added -> outbox.tell(added.told()).thenReturn(added));
    }
}
