package io.unknot.booking.client;

import io.unknot.booking.client.Belongings.Merge;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * All clients, their contacts sealed. One who was merged into another is not among them, there is only a pointer left; nor
 * is one who is forgotten.
 */
public interface Clients {

    /** Empty when there is none. */
    Mono<Client> find(UUID id);

    /** Those of them there are, in no order. */
    Flux<Client> findAll(Set<UUID> ids);

    /** Whom this client was merged into; empty when they were not. */
    Mono<UUID> mergedInto(UUID id);

    /** Inside a write: until it ends nobody else writes about this client; false when there is none. */
    Mono<Boolean> lock(UUID id);

    /** Inside a write: adds or replaces; true when it was added, empty for one who was merged into another or is forgotten. */
    Mono<Boolean> save(Client client);

    /** Inside the write that added them: that nobody's staff put this client on record, who came by themselves. */
    Mono<Void> cameAlone(UUID id);

    /**
     * Leaves a pointer where the one client was; those that pointed there point to the other now. False when the one is a
     * pointer already. Nothing may be left that is the one client's.
     */
    Mono<Boolean> pointTo(Merge merge);
}
