package io.unknot.gateway.login.session;

import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Which sessions are whose, so that all of one person end at once. */
public interface PeoplesSessions {

    /** That the session of this id is this person's from now on. */
    Mono<Void> begun(UUID person, String session);

    /**
     * Ends every session of this person, also those at other gateways where sessions are shared, and also one that is being
     * begun meanwhile: by {@link #endedSince}.
     */
    Mono<Void> endAll(UUID person);

    /** Whether all of this person's sessions were ended after one of them began then. */
    Mono<Boolean> endedSince(UUID person, Instant begun);
}
