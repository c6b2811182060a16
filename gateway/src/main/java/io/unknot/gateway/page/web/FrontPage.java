package io.unknot.gateway.page.web;

import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** The bare address is the first page. */
@Component
final class FrontPage implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!exchange.getRequest().getPath().value().equals("/")) {
            return chain.filter(exchange);
        }
        var page = exchange.getRequest().mutate().path("/index.html").build();
        return chain.filter(exchange.mutate().request(page).build());
    }
}
