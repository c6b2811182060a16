package io.unknot.booking.client;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** All clients. */
public interface Clients {

    /** Empty when there is none. */
    Mono<Client> find(UUID id);

    /** Adds or replaces; true when it was added. */
    Mono<Boolean> save(Client client);
}
