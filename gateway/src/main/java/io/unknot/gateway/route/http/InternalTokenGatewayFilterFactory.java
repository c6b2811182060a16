package io.unknot.gateway.route.http;

import io.unknot.gateway.login.session.PersonSession;
import io.unknot.service.access.Caller;
import io.unknot.service.token.MintedTokens;
import io.unknot.service.trace.TraceParent;
import java.util.List;
import java.util.Objects;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** In a route's filters {@code InternalToken=booking-service}: says to that service, and only to it, who is calling. */
@Component
final class InternalTokenGatewayFilterFactory
        extends AbstractGatewayFilterFactory<AbstractGatewayFilterFactory.NameConfig> {

    private static final Caller VISITOR = new Caller.Visitor();

    private final MintedTokens tokens;

    InternalTokenGatewayFilterFactory(MintedTokens tokens) {
        super(NameConfig.class);
        this.tokens = tokens;
    }

    @Override
    public List<String> shortcutFieldOrder() {
        return List.of(NAME_KEY);
    }

    @Override
    public GatewayFilter apply(NameConfig service) {
        var audience = Objects.requireNonNull(service.getName(), "InternalToken needs the name of a service");
        return (exchange, chain) -> PersonSession.current()
                .map(session -> tokens.of(audience, session.caller(), session.proof()))
                .switchIfEmpty(Mono.fromSupplier(() -> tokens.of(audience, VISITOR)))
                .map(token -> exchange.getRequest()
                        .mutate()
                        .headers(headers -> {
                            headers.setBearerAuth(token);
                            // A trace that begins elsewhere is not ours to continue.
                            headers.remove(TraceParent.HEADER);
                        })
                        .build())
                .flatMap(request ->
                        chain.filter(exchange.mutate().request(request).build()));
    }
}
