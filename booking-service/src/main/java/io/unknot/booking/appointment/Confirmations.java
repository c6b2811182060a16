package io.unknot.booking.appointment;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Which clients have said that they come. */
public interface Confirmations {

    /** Those of these appointments whose clients said so of the start they have now. */
    Mono<Set<UUID>> among(Collection<UUID> appointmentIds);
}
