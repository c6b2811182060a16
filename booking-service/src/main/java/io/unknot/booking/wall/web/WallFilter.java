package io.unknot.booking.wall.web;

import io.unknot.booking.wall.Wall;
import io.unknot.service.token.CurrentCaller;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Around every request of staff that only reads; one that may change something reads as the service does. */
@Component
final class WallFilter implements WebFilter {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!READING.contains(exchange.getRequest().getMethod())) {
            return chain.filter(exchange);
        }
        return CurrentCaller.find()
                .map(Wall::around)
                .defaultIfEmpty(Optional.empty())
                .flatMap(wall -> chain.filter(exchange)
                        .contextWrite(context ->
                                wall.map(each -> each.within(context)).orElse(context)));
    }
}
