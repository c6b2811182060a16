package io.unknot.booking.policy;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** All that was ever said of policies. Nothing of it changes; a level that thinks better says so anew. */
public interface Policies {

    /** What the level said last; version 0 when it never spoke. */
    Mono<PolicyVersion> newest(Level level);

    /** What holds for the treatment at the clinic from now on, whether they are known or not. */
    Mono<Policy> inForce(UUID clinicId, UUID treatmentId);

    /** What held for the treatment at the clinic when the policy in force had this id. */
    Mono<Policy> find(long id, UUID clinicId, UUID treatmentId);

    /** As {@link #newest}; until the surrounding write ends nobody else can add anything, so ids go up with time. */
    Mono<PolicyVersion> lock(Level level);

    /** Adds what the level now says as its next version, inside the write that has locked. */
    Mono<PolicyVersion> add(Level level, PolicyValues values);
}
