package io.unknot.booking.occupancy;

import io.unknot.schedule.time.Span;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Who and what is taken. The store refuses overlaps; asking it is a hint, claiming is the decision. */
public interface Occupancies {

    /**
     * Waits until no other write holds any of these people or clinics, then holds them until this write ends: what is
     * read of them afterwards stays so. To be called before anything is claimed or released, with all that is needed at
     * once: whoever holds one and waits for another would wait in a circle.
     */
    Mono<Void> hold(Collection<UUID> ids);

    /** True when the claim holds, false when somebody else has some of that time. Must be called inside a write. */
    Mono<Boolean> claim(UUID appointmentId, Occupied wanted);

    /** Gives back all that this appointment has claimed. */
    Mono<Void> release(UUID appointmentId);

    /**
     * The visits of these therapists that take some of this span, at whichever clinic, but for those of some appointments.
     * A hold that has lapsed is not among them, unless somebody is just working on it.
     */
    Mono<List<TherapistVisit>> visitsOf(Collection<UUID> therapists, Span during, Set<UUID> but);

    /**
     * What each of these rooms is taken for in this span, but for some appointments; a room that is free throughout is
     * not among them.
     */
    Mono<Map<UUID, List<Span>>> taken(Collection<UUID> rooms, Span during, Set<UUID> but);
}
