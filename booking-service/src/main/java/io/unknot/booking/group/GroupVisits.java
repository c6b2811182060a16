package io.unknot.booking.group;

import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** All visits for several clients. */
public interface GroupVisits {

    /** Empty when there is none. */
    Mono<GroupVisit> find(UUID id);

    /** As {@link #find}, locked until the surrounding write ends: one after the other take places and cancel. */
    Mono<GroupVisit> lock(UUID id);

    /** Adds a new one with its places, or replaces the version before. */
    Mono<Void> save(GroupVisit visit);

    /** The places nobody has, by number. */
    Mono<List<UUID>> freePlaces(UUID id);

    /** Who has a place. */
    Mono<List<Participant>> participants(UUID id);

    /**
     * Those booked for clients together that none of them has a place in any more, the last left ten seconds ago or
     * longer, and that have not begun: at most so many.
     */
    Mono<List<UUID>> leftByAll(int limit);

    /** A client's appointment and its state, as callers spell it. */
    record Participant(UUID appointmentId, UUID clientId, String state) {}
}
