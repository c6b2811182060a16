package io.unknot.gateway.login.link.web;

import io.unknot.service.problem.Problem;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * In a route's filters {@code AskLimit}: says no to an address that asks for too many links, whoever they are for. How
 * many go to one contact is bounded where they are sent, in silence: to be told would be to learn that it is known.
 */
@Component
final class AskLimitGatewayFilterFactory extends AbstractGatewayFilterFactory<Object> {

    private static final int AN_HOUR = 3600;

    private final AskedLately asked;

    AskLimitGatewayFilterFactory(AskedLately asked) {
        super(Object.class);
        this.asked = asked;
    }

    @Override
    public GatewayFilter apply(Object nothing) {
        return (exchange, chain) -> Optional.ofNullable(exchange.getRequest().getRemoteAddress())
                        .map(InetSocketAddress::getAddress)
                        .filter(asked::mayAsk)
                        .isPresent()
                ? chain.filter(exchange)
                : Mono.error(AskLimitGatewayFilterFactory::tooMany);
    }

    private static Throwable tooMany() {
        return Problem.of(429, "too-many-requests", "Too many links were asked for from here")
                .next("Use the newest one, or try again in an hour.")
                .retryAfter(AN_HOUR)
                .toException();
    }
}
