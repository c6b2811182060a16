package io.unknot.booking.screening;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stretches of trouble clients came for: of each client at most one is open. */
public interface Episodes {

    /** The newest first; at most so many. */
    Flux<Episode> of(UUID clientId, int limit);

    /** Ends the client's open one inside a write; empty when there is none. */
    Mono<Episode> end(UUID clientId);

    /** From the first answers until it is over. */
    record Episode(UUID id, UUID clientId, Instant openedAt, Optional<Instant> endedAt) {}
}
