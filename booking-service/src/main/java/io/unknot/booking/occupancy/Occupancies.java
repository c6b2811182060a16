package io.unknot.booking.occupancy;

import io.unknot.schedule.Span;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Who and what is taken. The store refuses overlaps; asking it is a hint, claiming is the decision. */
public interface Occupancies {

    /** True when the claim holds, false when somebody else has some of that time. Must be called inside a write. */
    Mono<Boolean> claim(UUID appointmentId, Occupied wanted);

    /** Gives back all that this appointment has claimed. */
    Mono<Void> release(UUID appointmentId);

    /** What each of these therapists and rooms is taken for in this span; who is free throughout is not among them. */
    Mono<Map<UUID, List<Span>>> taken(Collection<UUID> resources, Span during);
}
