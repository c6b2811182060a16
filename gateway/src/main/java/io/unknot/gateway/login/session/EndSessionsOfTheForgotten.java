package io.unknot.gateway.login.session;

import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * Ends every session of a client whom booking-service has just forgotten, before whoever asked for it has the answer: a
 * session knows a name, and would go on to show visits that are of nobody now.
 */
@Component
@Order(EndSessionsOfTheForgotten.AFTER_SECURITY)
final class EndSessionsOfTheForgotten implements WebFilter {

    static final int AFTER_SECURITY = -40;

    private static final PathPattern ERASURE =
            PathPatternParser.defaultInstance.parse("/api/v1/clients/{client:[0-9a-fA-F-]{36}}/erasure");

    private final PeoplesSessions people;
    private final Sessions sessions;

    EndSessionsOfTheForgotten(PeoplesSessions people, Sessions sessions) {
        this.people = people;
        this.sessions = sessions;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var asked = ERASURE.matchAndExtract(exchange.getRequest().getPath().pathWithinApplication());
        if (asked == null || !HttpMethod.POST.equals(exchange.getRequest().getMethod())) {
            return chain.filter(exchange);
        }
        var client = asked.getUriVariables().getOrDefault("client", "");
        return PersonSession.current()
                .map(session -> session.person().id().toString().equalsIgnoreCase(client))
                .defaultIfEmpty(false)
                .flatMap(own -> {
                    exchange.getResponse().beforeCommit(() -> endIfForgotten(exchange, UUID.fromString(client), own));
                    return chain.filter(exchange);
                });
    }

    private Mono<Void> endIfForgotten(ServerWebExchange exchange, UUID client, boolean own) {
        if (exchange.getResponse().getStatusCode() != HttpStatus.NO_CONTENT) {
            return Mono.empty();
        }
        return people.endAll(client).then(Mono.defer(() -> own ? sessions.end(exchange) : Mono.empty()));
    }
}
