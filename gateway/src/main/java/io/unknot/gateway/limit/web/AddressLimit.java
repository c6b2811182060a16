package io.unknot.gateway.limit.web;

import io.unknot.gateway.limit.Allowances;
import io.unknot.gateway.limit.Network;
import io.unknot.gateway.limit.Rate;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** What one address may ask of the API, before anything is looked up for it. The pages themselves are not counted. */
@Component
@Order(AddressLimit.BEFORE_SECURITY)
final class AddressLimit implements WebFilter {

    static final int BEFORE_SECURITY = -200;

    // Whoever has one IPv6 address has at least so many that begin alike.
    private static final int IPV6_BITS = 64;

    private final Allowances allowances;
    private final ClientAddresses addresses;
    private final Rate rate;
    private final List<Network> unlimited;

    AddressLimit(Allowances allowances, ClientAddresses addresses, LimitSettings settings) {
        this.allowances = allowances;
        this.addresses = addresses;
        this.rate = settings.ofAnAddress();
        this.unlimited = settings.exempt();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getPath().value();
        if (!path.startsWith("/api/") && !path.startsWith("/login/")) {
            return chain.filter(exchange);
        }
        var address = addresses.of(exchange);
        if (address.isEmpty() || isUnlimited(address.get())) {
            Uncounted.mark(exchange);
            return chain.filter(exchange);
        }
        return allowances
                .take(rate, asker(address.get()))
                .flatMap(wait -> wait.isZero() ? chain.filter(exchange) : Mono.error(TooMany.requests(wait)));
    }

    private boolean isUnlimited(InetAddress address) {
        return unlimited.stream().anyMatch(network -> network.contains(address));
    }

    private static String asker(InetAddress address) {
        return address instanceof Inet6Address ? Network.of(address, IPV6_BITS) : address.getHostAddress();
    }
}
