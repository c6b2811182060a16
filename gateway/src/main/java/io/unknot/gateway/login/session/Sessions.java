package io.unknot.gateway.login.session;

import io.unknot.gateway.login.Person;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.security.web.server.context.WebSessionServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Begins and ends a person's session; both leave nothing behind that somebody knew before. */
@Component
final class Sessions {

    private final ServerSecurityContextRepository contexts = new WebSessionServerSecurityContextRepository();
    private final ServerCsrfTokenRepository csrf;

    Sessions(ServerCsrfTokenRepository csrf) {
        this.csrf = csrf;
    }

    /** The session gets another id, so that one planted in the browser beforehand is worth nothing. */
    Mono<Void> begin(ServerWebExchange exchange, Person person) {
        return csrf.saveToken(exchange, null)
                .then(contexts.save(exchange, new SecurityContextImpl(new PersonSession(person))));
    }

    Mono<Void> end(ServerWebExchange exchange) {
        return exchange.getSession().flatMap(WebSession::invalidate);
    }

    /** The token that every unsafe request of this session has to carry in its header. */
    Mono<CsrfToken> csrf(ServerWebExchange exchange) {
        Mono<CsrfToken> token = exchange.getRequiredAttribute(CsrfToken.class.getName());
        return token;
    }
}
