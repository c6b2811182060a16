package io.unknot.booking.consent;

import io.unknot.booking.consent.Consent.Source;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All that clients have agreed to: only ever added to. Without any, a client has agreed to nothing. */
public interface Consents {

    /** The newest first; at most so many. */
    Flux<Consent> of(UUID clientId, int limit);

    /** Adds one inside a write, by the database's clock. */
    Mono<Consent> add(UUID clientId, boolean outcomes, Source source);

    /** Makes the one client's the other's; the newest of both counts. */
    Mono<Void> handOn(UUID from, UUID into);
}
