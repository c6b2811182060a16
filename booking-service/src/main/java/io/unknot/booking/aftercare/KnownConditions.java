package io.unknot.booking.aftercare;

import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What troubles a client, as far as they have said. */
public interface KnownConditions {

    /** As conditions are spelled, such as {@code acute-inflammation}; empty when they were never asked. */
    Mono<Set<String>> of(UUID clientId);
}
