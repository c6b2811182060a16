package io.unknot.gateway.route.http;

import io.unknot.gateway.limit.web.PersonAllowance;
import io.unknot.gateway.login.session.PersonSession;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Counts what whoever is logged in asks of the API. */
@Component
@Order(PersonLimit.AFTER_SECURITY)
final class PersonLimit implements WebFilter {

    static final int AFTER_SECURITY = -50;

    private final PersonAllowance allowance;

    PersonLimit(PersonAllowance allowance) {
        this.allowance = allowance;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!exchange.getRequest().getPath().value().startsWith("/api/")) {
            return chain.filter(exchange);
        }
        return PersonSession.current()
                .flatMap(session -> allowance.count(exchange, session.person().id()))
                .then(Mono.defer(() -> chain.filter(exchange)));
    }
}
