package io.unknot.booking.careplan;

import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What physicians have cleared clients for. */
public interface Clearances {

    /** Whether one is on record for this client that lasts at this instant. */
    Mono<Boolean> validOf(UUID clientId, Instant now);
}
