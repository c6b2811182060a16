package io.unknot.notification.preference;

import io.unknot.notification.appointment.ClientId;
import reactor.core.publisher.Mono;

/** The ids that are another's by now, because two records of one person became one. */
public interface MergedClients {

    /** Who is meant by the id now; itself unless it was merged. */
    Mono<ClientId> now(ClientId id);

    /** From now on the id, and each that pointed to it, means the other. Again is the same as once. */
    Mono<Void> point(ClientId from, ClientId into);
}
