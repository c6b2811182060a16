package io.unknot.gateway.login.session;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** Which sessions are whose, so that all of one person end at once. */
public interface PeoplesSessions {

    /** That the session of this id is this person's from now on. */
    Mono<Void> begun(UUID person, String session);

    /** Ends every session of this person, also those at other gateways where sessions are shared. */
    Mono<Void> endAll(UUID person);
}
