package io.unknot.booking.careplan;

import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What physicians have cleared clients for. */
public interface Clearances {

    /** When the newest of those that are not over was given to this client; empty when there is none. */
    Mono<Instant> givenTo(UUID clientId);
}
