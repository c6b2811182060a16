package io.unknot.booking.screening;

import io.unknot.booking.client.Belongings.Merge;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What clients answered, each sealed for its client. */
public interface Screenings {

    /** The newest first; at most so many. */
    Mono<List<Screening>> of(UUID clientId, int limit);

    /** Empty when there is none. */
    Mono<Screening> find(UUID id);

    /**
     * Adds it inside a write, to the client's open episode or to a new one: an episode whose last visit is more days past
     * than this is over.
     */
    Mono<Screening> add(UUID clientId, Answered answered, int validDays);

    /** Inside a merge: seals what the one client answered for the other. */
    Mono<Void> handOn(Merge merge);
}
