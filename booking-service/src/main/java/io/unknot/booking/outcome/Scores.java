package io.unknot.booking.outcome;

import io.unknot.booking.client.Belongings.Merge;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All scores; how somebody is, is sealed under their own key and read by nobody without it. */
public interface Scores {

    /** Of one moment of a visit; empty when it was not said. The caller must know that the asker may know of the visit. */
    Mono<Score> find(UUID appointmentId, Moment moment);

    /** Of a visit; as {@link #find}. */
    Flux<Score> of(UUID appointmentId);

    /** Adds a first one; false when that moment has one already or the visit is of another client by now. */
    Mono<Boolean> add(Score score);

    /** Replaces the version before; any other version is an error. */
    Mono<Void> save(Score score);

    /** The client's last visits that have a score, by their start; at most so many. */
    Mono<List<ScoredVisit>> history(UUID clientId, int limit);

    /** Makes what the one client said the other's, and seals it anew. */
    Mono<Void> handOn(Merge merge);
}
