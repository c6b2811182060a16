package io.unknot.gateway.login.session;

import io.unknot.gateway.login.Person;
import io.unknot.service.access.Caller;
import io.unknot.service.access.Proof;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import reactor.core.publisher.Mono;

/** A logged-in person as Spring Security keeps them in the web session: since when, and when they last proved it. */
public final class PersonSession extends AbstractAuthenticationToken {

    private final transient Person person;
    private final Instant begun;
    private final transient Proof proof;

    PersonSession(Person person, Instant begun, Proof proof) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.person = person;
        this.begun = begun;
        this.proof = proof;
        setAuthenticated(true);
    }

    /** Of the current request; none for a visitor. */
    public static Mono<PersonSession> current() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .ofType(PersonSession.class);
    }

    /** Whose it is. */
    public Person person() {
        return person;
    }

    /** As whom the services know them. */
    public Caller caller() {
        return person.caller();
    }

    /** When they last proved who they are. */
    public Proof proof() {
        return proof;
    }

    Instant begun() {
        return begun;
    }

    PersonSession with(Person current) {
        return new PersonSession(current, begun, proof);
    }

    PersonSession with(Proof again) {
        return new PersonSession(person, begun, again);
    }

    /** What is kept of it where sessions are shared. */
    @Serial
    private Object writeReplace() {
        return Kept.of(this);
    }

    /** Nothing but what {@link Kept} makes is read back. */
    @Serial
    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("A session is kept in another form");
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
        return other instanceof PersonSession session
                && session.person.equals(person)
                && session.begun.equals(begun)
                && session.proof.equals(proof);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }
}
