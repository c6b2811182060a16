package io.unknot.gateway.login.session;

import io.unknot.gateway.login.Person;
import io.unknot.service.access.Proof;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import org.springframework.web.server.session.WebSessionStore;
import reactor.core.publisher.Mono;

/** Begins, renews and ends a person's session; none leaves anything behind that somebody knew before. */
@Component
public final class Sessions {

    private final ServerSecurityContextRepository contexts = new WebSessionServerSecurityContextRepository();
    private final ServerCsrfTokenRepository csrf;
    private final WebSessionStore store;
    private final PeoplesSessions people;
    private final InstantSource clock;

    Sessions(ServerCsrfTokenRepository csrf, WebSessionStore store, PeoplesSessions people, InstantSource clock) {
        this.csrf = csrf;
        this.store = store;
        this.people = people;
        this.clock = clock;
    }

    /**
     * The session of somebody who has just proved who they are. It gets another id, so that one planted in the browser
     * beforehand is worth nothing.
     */
    public Mono<Void> begin(ServerWebExchange exchange, Person person) {
        return Mono.defer(() -> begin(exchange, person, proofOfNow()));
    }

    /** The same for somebody who proved it elsewhere, and then. */
    public Mono<Void> begin(ServerWebExchange exchange, Person person, Proof proof) {
        return Mono.defer(() -> renew(exchange, new PersonSession(person, clock.instant(), proof)));
    }

    /** The id of the session in which somebody is logged in; empty for a visitor. */
    public Mono<String> idOfPerson(ServerWebExchange exchange) {
        return PersonSession.current().flatMap(person -> exchange.getSession()).map(WebSession::getId);
    }

    /** Ends the session of this id, which another has taken the place of. */
    public Mono<Void> forget(String id) {
        return store.removeSession(id);
    }

    /** The same person has just proved again who they are; the session gets another id, and ends when it would have. */
    Mono<Void> confirm(ServerWebExchange exchange, PersonSession session) {
        return Mono.defer(() -> renew(exchange, session.with(proofOfNow())));
    }

    Mono<Void> end(ServerWebExchange exchange) {
        return exchange.getSession().flatMap(WebSession::invalidate);
    }

    /** Every session of whoever is logged in here, this one included. */
    Mono<Void> endEverywhere(ServerWebExchange exchange) {
        return PersonSession.current()
                .flatMap(session -> people.endAll(session.person().id()))
                .then(end(exchange));
    }

    /** The token that every unsafe request of this session has to carry in its header. */
    Mono<CsrfToken> csrf(ServerWebExchange exchange) {
        Mono<CsrfToken> token = exchange.getRequiredAttribute(CsrfToken.class.getName());
        return token;
    }

    private Mono<Void> renew(ServerWebExchange exchange, PersonSession session) {
        // The token, too, is another. It is made at once, because it would change the id again that is noted at the
        // end.
        return csrf.generateToken(exchange)
                .flatMap(token -> csrf.saveToken(exchange, token))
                .then(contexts.save(exchange, new SecurityContextImpl(session)))
                .then(exchange.getSession())
                .flatMap(renewed -> people.begun(session.person().id(), renewed.getId()));
    }

    private Proof proofOfNow() {
        return new Proof(clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }
}
