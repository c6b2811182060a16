package io.unknot.booking.aftercare;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Which exercises managers have chosen for a treatment. */
public interface ChosenExercises {

    /** The keys chosen for any of these treatments; none when nobody has chosen: then all there are may be shown. */
    Mono<List<String>> of(Collection<UUID> treatmentIds);

    /** Puts these in place of those before, inside a write; an empty list takes the choice away. The version it now has. */
    Mono<Long> put(UUID treatmentId, List<String> keys);
}
