package io.unknot.booking.consent;

import io.unknot.booking.consent.Consent.Source;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * All that clients have agreed to: only ever added to, which the database holds even this service to. Without any, a client
 * has agreed to nothing. What was said under an id that was merged into another counts as the other's.
 */
public interface Consents {

    /** The newest first; at most so many. */
    Flux<Consent> of(UUID clientId, int limit);

    /** Adds one inside a write, by the database's clock. */
    Mono<Consent> add(UUID clientId, boolean outcomes, int wording, Source source);
}
