package io.unknot.gateway.login.link;

import io.unknot.gateway.login.Person;
import io.unknot.service.problem.ProblemException;
import reactor.core.publisher.Mono;

/** All clients, as they log in by what was sent to them. Also to confirm anew who somebody is who is logged in. */
@FunctionalInterface
public interface LinkLogins {

    /**
     * Who it is: once, and each wrong code counts. Fails with a {@link ProblemException} that says why it is nobody, and
     * with {@code choose-client} where several share the contact and none is named.
     */
    Mono<Person> check(LinkProof proof);
}
