package io.unknot.booking.outcome;

import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Whose progress staff should look at. That there is a notice tells no more than that. */
public interface ProgressNotices {

    /** From this visit on, until it is dropped; the newest stands. */
    Mono<Void> keep(UUID clientId, UUID appointmentId, Instant since);

    /** There is nothing to look at any more. */
    Mono<Void> drop(UUID clientId);
}
