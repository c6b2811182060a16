package io.unknot.booking.policy;

import io.unknot.booking.policy.NotedConsequence.Occasion;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What was noted of appointments: at most one thing of each. */
public interface NotedConsequences {

    /** Empty when nothing was noted of it. */
    Mono<NotedConsequence> find(UUID appointmentId);

    /** Notes it, inside a write; nothing where no consequence follows. */
    Mono<Void> note(UUID appointmentId, Occasion occasion, Consequence consequence);

    /** Waives what was noted, inside a write; what it now is, empty when nothing was noted. */
    Mono<NotedConsequence> waive(UUID appointmentId);
}
