package io.unknot.gateway.route.http;

import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Takes off what says who sends or whence: from outside it is only a claim, and a service might believe it. */
@Component
final class OutsideHeaders implements GlobalFilter, Ordered {

    private static final Set<String> NAMES =
            Set.of("cookie", "authorization", "forwarded", "x-csrf-token", "x-real-ip");
    private static final Set<String> BEGINNINGS = Set.of("x-forwarded-", "x-user");

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var request =
                exchange.getRequest().mutate().headers(OutsideHeaders::strip).build();
        return chain.filter(exchange.mutate().request(request).build());
    }

    private static void strip(HttpHeaders headers) {
        headers.headerNames().stream().filter(OutsideHeaders::isClaim).toList().forEach(headers::remove);
    }

    private static boolean isClaim(String header) {
        var name = header.toLowerCase(Locale.ROOT);
        return NAMES.contains(name) || BEGINNINGS.stream().anyMatch(name::startsWith);
    }
}
