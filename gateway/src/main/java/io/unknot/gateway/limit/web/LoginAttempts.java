package io.unknot.gateway.limit.web;

import io.unknot.gateway.limit.FailedLogins;
import java.net.InetAddress;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Slows down whoever guesses passwords, by the name they guess and by where they are. */
@Component
public final class LoginAttempts {

    private final FailedLogins failures;
    private final ClientAddresses addresses;

    LoginAttempts(FailedLogins failures, ClientAddresses addresses) {
        this.failures = failures;
        this.addresses = addresses;
    }

    /**
     * What the check of a password finds; an error without any check while the name or the address has to wait.
     *
     * @param check empty for a wrong password
     */
    public <T> Mono<T> count(ServerWebExchange exchange, String name, Mono<T> check) {
        return Mono.defer(() -> {
            var address =
                    addresses.of(exchange).map(InetAddress::getHostAddress).orElse("");
            var wait = failures.attempt(name, address);
            return wait.isPositive()
                    ? Mono.error(TooMany.requests(wait))
                    : check.doOnNext(right -> failures.succeeded(name, address));
        });
    }
}
