package io.unknot.gateway.login;

import java.util.List;
import reactor.core.publisher.Mono;

/** Everybody who may log in with a name and a password. */
public interface Logins {

    /** The person, or empty; which of the two was wrong shows neither in the answer nor in the time it takes. */
    Mono<Person> check(String username, String password);

    /** Logins anybody may try the system with, to be shown on the login page; none outside of demonstrations. */
    List<DemoLogin> demonstrations();

    /** A login that is no secret. */
    record DemoLogin(String username, String password, String about, Person person) {}
}
