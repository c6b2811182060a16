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

    /**
     * Claims all of this at a clinic for an appointment, in this order, and says who and what of it could be had: the
     * claim holds for all that is wanted of these, and somebody else has some of that of the others. Must be called inside
     * a write.
     */
    Mono<Set<UUID>> claim(UUID appointmentId, UUID clinicId, List<Occupied> wanted);

    /** As {@link #claim}, for a visit for several clients: what it takes by itself. */
    Mono<Set<UUID>> claimForGroup(UUID groupVisitId, UUID clinicId, List<Occupied> wanted);

    /** Gives back all that a visit for several has claimed by itself; its clients keep what is theirs. */
    Mono<Void> releaseGroup(UUID groupVisitId);

    /** Gives back all that this appointment has claimed. */
    Mono<Void> release(UUID appointmentId);

    /** What is around these claims, with the therapists' visits in this span. */
    Mono<Around> around(Collection<UUID> therapists, Span nearby, List<Occupied> claims);

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
