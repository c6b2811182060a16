package io.unknot.gateway.limit.web;

import io.unknot.gateway.limit.Network;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * From where a request comes. What {@code X-Forwarded-For} says is believed only of our own proxies, from the right: each of
 * them adds whom it heard it from, and what stands left of that anybody may have written.
 */
@Component
public final class ClientAddresses {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final List<Network> proxies;

    ClientAddresses(LimitSettings settings) {
        this.proxies = settings.proxies();
    }

    /** The address; empty where the connection is gone already. */
    public Optional<InetAddress> of(ServerWebExchange exchange) {
        var remote = exchange.getRequest().getRemoteAddress();
        if (remote == null || remote.getAddress() == null) {
            return Optional.empty();
        }
        return Optional.of(isProxy(remote.getAddress()) ? behind(remote.getAddress(), exchange) : remote.getAddress());
    }

    private InetAddress behind(InetAddress proxy, ServerWebExchange exchange) {
        var heardFrom = String.join(",", exchange.getRequest().getHeaders().getOrEmpty(FORWARDED_FOR))
                .split(",", -1);
        var nearest = proxy;
        for (int i = heardFrom.length - 1; i >= 0 && isProxy(nearest); i--) {
            try {
                nearest = InetAddress.ofLiteral(heardFrom[i].strip());
            } catch (IllegalArgumentException notAnAddress) {
                return nearest;
            }
        }
        return nearest;
    }

    private boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(network -> network.contains(address));
    }
}
