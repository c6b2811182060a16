package io.unknot.gateway.login.session;

import io.unknot.gateway.login.Person;
import io.unknot.service.access.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import reactor.core.publisher.Mono;

/** A logged-in person as Spring Security keeps them in the web session. */
public final class PersonSession extends AbstractAuthenticationToken {

    private final transient Person person;

    PersonSession(Person person) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.person = person;
        setAuthenticated(true);
    }

    /** Who sent the current request; a visitor unless somebody logged in. */
    public static Mono<Caller> currentCaller() {
        return currentPerson().map(Person::caller).defaultIfEmpty(new Caller.Visitor());
    }

    static Mono<Person> currentPerson() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .ofType(PersonSession.class)
                .map(session -> session.person);
    }

    @Override
    public Object getPrincipal() {
        return person.id();
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonSession session && session.person.equals(person);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }
}
