package io.unknot.gateway.login.link.web;

import io.unknot.gateway.limit.web.ClientAddresses;
import io.unknot.service.problem.Problem;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Says no to an address that asks for too many links, whoever they are for. How many go to one contact is bounded where
 * they are sent, in silence: to be told would be to learn that it is known. Before the routes, which do not see for whom a
 * proxy speaks.
 */
@Component
@Order(0)
final class AskLimit implements WebFilter {

    private static final String LOGIN_LINKS = "/api/v1/login-links";
    private static final int AN_HOUR = 3600;

    private final AskedLately asked;
    private final ClientAddresses addresses;

    AskLimit(AskedLately asked, ClientAddresses addresses) {
        this.asked = asked;
        this.addresses = addresses;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var asks = request.getMethod().equals(HttpMethod.POST)
                && request.getPath().value().equals(LOGIN_LINKS);
        return !asks || addresses.of(exchange).filter(asked::mayAsk).isPresent()
                ? chain.filter(exchange)
                : Mono.error(AskLimit::tooMany);
    }

    private static Throwable tooMany() {
        return Problem.of(429, "too-many-requests", "Too many links were asked for from here")
                .next("Use the newest one, or try again in an hour.")
                .retryAfter(AN_HOUR)
                .toException();
    }
}
